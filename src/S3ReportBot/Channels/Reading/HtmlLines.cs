using System.Globalization;

namespace S3ReportBot.Channels.Reading;

/// <summary>HTML as its author saw it, in lines: a paragraph or list entry each, a table's row with tabs between the cells.</summary>
internal sealed class HtmlLines(List<HtmlToken> tokens)
{
    private const string Bullets = "ul";
    private readonly HtmlTables _tables = new();

    /// <summary>The lists that are open, with the number of their last entry.</summary>
    private readonly Stack<(string Kind, int Entries)> _lists = new();
    private HtmlLink? _link;

    public string Read()
    {
        var letters = tokens.Where(token => token.Name.Length == 0).Sum(token => HtmlLink.Letters(token.Text));
        foreach (var token in tokens)
            if (token.Name.Length == 0)
                Write(token.Text);
            else if (HtmlPictures.Is(token))
                Write(HtmlPictures.Text(token));
            else if (token.Name == "a" || (_link is not null && HtmlTables.IsPart(token.Name)))
                TakeLink(token, letters);
            else
                Take(token);
        EndLink(letters);
        return _tables.Close().Text;
    }

    private void Write(string text)
    {
        if (_link is { } link)
            link.Add(text);
        else
            _tables.Open.Write(text);
    }

    /// <summary>A link that was not closed ends with its cell.</summary>
    private void TakeLink(HtmlToken token, int letters)
    {
        EndLink(letters);
        if (token.Name != "a")
            Take(token);
        else if (!token.IsEnd)
            _link = new HtmlLink(token.Attribute("href") ?? "");
    }

    private void EndLink(int letters)
    {
        if (_link is { } link)
            _tables.Open.Write(link.Shown(letters));
        _link = null;
    }

    private void Take(HtmlToken token)
    {
        var lines = _tables.Open;
        switch (token.Name)
        {
            case var _ when _link is not null:
                break;
            case "table" or "tr" or "td" or "th":
                _tables.Take(token);
                break;
            case "br":
                lines.Break();
                break;
            case "li":
                lines.BeginLine();
                if (!token.IsEnd)
                    lines.Write(Mark());
                break;
            case Bullets or "ol":
                lines.BeginBlock();
                TakeList(token);
                break;
            case "p":
                lines.Paragraph(token.IsEnd);
                break;
            case "div" or "blockquote" or "pre" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                lines.BeginBlock();
                break;
            default:
                break;
        }
    }

    private void TakeList(HtmlToken list)
    {
        if (!list.IsEnd)
            _lists.Push((list.Name, 0));
        else if (_lists.TryPeek(out var open) && open.Kind == list.Name)
            _lists.Pop();
    }

    private string Mark()
    {
        if (!_lists.TryPop(out var list))
            return "- ";
        _lists.Push((list.Kind, list.Entries + 1));
        return list.Kind == Bullets ? "- " : string.Create(CultureInfo.InvariantCulture, $"{list.Entries + 1}. ");
    }
}
