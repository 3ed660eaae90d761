using DocumentFormat.OpenXml;
using S3ReportBot.Core.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace S3ReportBot.Documents.Word;

/// <summary>Text to the letter: a line is a paragraph, addresses are links, each direction has runs of its own.</summary>
internal sealed class WordText(WordLinks links)
{
    private static readonly string[] LineBreaks = ["\r\n", "\n", "\r"];

    /// <summary>A paragraph for each line, empty ones included.</summary>
    public IEnumerable<W.Paragraph> Lines(string style, string text) =>
        text.Split(LineBreaks, StringSplitOptions.None).Select(line => Compose(style, line, WebLinks.Split(line)));

    public W.Paragraph Link(string style, string text, Uri address) => Compose(style, text, [new(text, address)]);

    /// <summary>A paragraph of the form's or the bot's own words, without links.</summary>
    public static W.Paragraph Line(string style, string text)
    {
        var paragraph = Begin(style, text);
        paragraph.Append(Runs(text, TextDirection.IsRightToLeft(text), null));
        return paragraph;
    }

    public static W.Text Verbatim(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    private W.Paragraph Compose(string style, string line, IEnumerable<TextStretch> stretches)
    {
        var paragraph = Begin(style, line);
        var rightToLeft = TextDirection.IsRightToLeft(line);
        foreach (var stretch in stretches)
            if (stretch.Address is null)
                paragraph.Append(Runs(stretch.Text, rightToLeft, null));
            else
                paragraph.Append(new W.Hyperlink(Runs(stretch.Text, false, WordStyles.Hyperlink)) { Id = links.IdOf(stretch.Address) });
        return paragraph;
    }

    private static W.Paragraph Begin(string style, string text)
    {
        var properties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = style });
        if (TextDirection.IsRightToLeft(text))
            properties.Append(new W.BiDi());
        return new W.Paragraph(properties);
    }

    private static IEnumerable<W.Run> Runs(string text, bool rightToLeft, string? style)
    {
        foreach (var (piece, direction) in TextDirection.Split(text, rightToLeft))
        {
            var run = new W.Run();
            if (style is not null || direction)
                run.Append(Properties(style, direction));
            AppendText(run, piece);
            yield return run;
        }
    }

    private static W.RunProperties Properties(string? style, bool rightToLeft)
    {
        var properties = new W.RunProperties();
        if (style is not null)
            properties.Append(new W.RunStyle { Val = style });
        if (rightToLeft)
            properties.Append(new W.RightToLeftText());
        return properties;
    }

    private static void AppendText(W.Run run, string text)
    {
        var pieces = text.Split('\t');
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
                run.Append(new W.TabChar());
            if (pieces[i].Length > 0)
                run.Append(Verbatim(pieces[i]));
        }
    }
}
