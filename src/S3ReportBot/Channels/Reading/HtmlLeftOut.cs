using System.Globalization;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels.Reading;

/// <summary>
/// Takes out of a message's HTML what its author did not write to the bot: a quoted message, the bot's own name, what is not shown.
/// </summary>
internal sealed class HtmlLeftOut
{
    private readonly Activity _activity;
    private readonly IReadOnlyList<Mention> _mentions;
    private Quotation? _quotation;

    /// <summary>The element that is left out with all that is in it; empty for none.</summary>
    private string _out = "";
    private int _depth;
    private bool _inQuotation;

    public HtmlLeftOut(Activity activity) => (_activity, _mentions) = (activity, Mentions.Of(activity));

    public (List<HtmlToken> Shown, Quotation? Quotation) From(List<HtmlToken> tokens)
    {
        var shown = new List<HtmlToken>(tokens.Count);
        foreach (var token in tokens)
            if (_out.Length > 0)
                LeaveOut(token);
            else if (!Begins(token))
                shown.Add(token);
        return (shown, _quotation);
    }

    private bool Begins(HtmlToken token)
    {
        if (token.IsEnd || token.Name.Length == 0 || !IsLeftOut(token))
            return false;
        (_out, _depth) = (token.Name, 1);
        return true;
    }

    private bool IsLeftOut(HtmlToken token)
    {
        switch (token.Name)
        {
            case "script" or "style" or "attachment" or "quoted":
                return true;
            case "blockquote" when Type(token, "/Reply"):
                // Who quotes several messages replies to the first.
                _inQuotation = _quotation is null;
                _quotation ??= new Quotation(token.Attribute("itemid") ?? "", "");
                return true;
            default:
                return Type(token, "/Mention") && IsOfBot(token);
        }
    }

    private void LeaveOut(HtmlToken token)
    {
        var begins = !token.IsEnd && token.Name.Length > 0;
        if (_inQuotation && begins && _quotation is { Author.Length: 0 } && token.Attribute("itemprop") == "mri")
            _quotation = _quotation with { Author = token.Attribute("itemid") ?? "" };
        if (token.Name == _out)
            _depth += token.IsEnd ? -1 : 1;
        if (_depth == 0)
            (_out, _inQuotation) = ("", false);
    }

    private static bool Type(HtmlToken token, string ending) =>
        token.Attribute("itemtype")?.EndsWith(ending, StringComparison.Ordinal) is true;

    /// <summary>A mention names the number of its entity.</summary>
    private bool IsOfBot(HtmlToken mention) =>
        int.TryParse(mention.Attribute("itemid"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _mentions.Count
        && _mentions[index].Mentioned?.Id == _activity.Recipient?.Id;
}
