using System.Globalization;
using System.Text;
using S3ReportBot.Core.Documents;

namespace S3ReportBot.Documents.Html;

/// <summary>The parts of a document as elements, and the list of its sections.</summary>
internal sealed class HtmlParts
{
    private readonly StringBuilder _content = new();
    private readonly StringBuilder _contents = new();
    private int _headings;

    public string Content => _content.ToString();

    /// <summary>List items that lead to the headings.</summary>
    public string Contents => _contents.ToString();

    public void Add(Part part) => _content.Append(part switch
    {
        HeadingPart heading => Heading(heading.Level, heading.Text),
        QuestionPart question => Question(question),
        ParagraphPart paragraph => Block("p", paragraph.Role.ToString().ToLowerInvariant(), HtmlText.WithLinks(paragraph.Text)),
        TextPart answer => Block("div", "answer", HtmlText.WithLinks(answer.Text)),
        AddressPart address => Block("div", "answer", HtmlText.Link(address.Text, address.Address)),
        ListPart list => $"<ul class=\"answer\">\n{string.Concat(list.Lines.Select(line => Block("li", null, HtmlText.WithLinks(line))))}</ul>\n",
        MissingPart missing => Block("p", "missing", HtmlText.Escape(missing.Text)),
        TablePart table => HtmlTables.Of(table),
        RatingsPart ratings => HtmlTables.Of(ratings),
        ReceiptPart receipt => Receipt(receipt),
        _ => throw new NotSupportedException($"HtmlWriter does not know a {part.GetType().Name}."),
    });

    /// <summary>The title is the page's h1, so a heading of level 1 is an h2.</summary>
    private string Heading(int level, string text)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"part-{++_headings}");
        _contents.Append(CultureInfo.InvariantCulture, $"<li class=\"level{level}\"><a href=\"#{id}\">{HtmlText.Escape(text)}</a></li>\n");
        return $"<h{level + 1} id=\"{id}\">{HtmlText.Escape(text)}</h{level + 1}>\n";
    }

    private static string Question(QuestionPart question)
    {
        var tag = $"h{question.Level + 1}";
        var heading = Block(tag, "question", HtmlText.Escape(question.Mandatory ? $"* {question.Text}" : question.Text));
        return question.Hint is null ? heading : heading + Block("p", "hint", HtmlText.WithLinks(question.Hint));
    }

    private string Receipt(ReceiptPart receipt)
    {
        var lines = receipt.Lines.Select(line => $"<dt>{HtmlText.Escape(line.Label)}</dt><dd>{HtmlText.Escape(line.Value)}</dd>\n");
        var explanation = Block("p", "note", HtmlText.Escape(receipt.Explanation));
        return $"<section class=\"seal\">\n{Heading(1, receipt.Heading)}<dl>\n{string.Concat(lines)}</dl>\n{explanation}</section>\n";
    }

    /// <param name="html">Is escaped already.</param>
    private static string Block(string tag, string? style, string html) =>
        $"<{tag}{(style is null ? "" : $" class=\"{style}\"")} dir=\"auto\">{html}</{tag}>\n";
}
