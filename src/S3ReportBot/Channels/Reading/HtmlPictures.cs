namespace S3ReportBot.Channels.Reading;

/// <summary>The pictures in a message's HTML. Teams draws each emoji as one, and names it beside; any other was sent as a file.</summary>
internal static class HtmlPictures
{
    private const string Picture = "img";

    public static bool Is(HtmlToken token) => token is { IsEnd: false, Name: Picture or "emoji" or "customemoji" };

    /// <returns>An emoji as a letter; one that an organisation made for itself by its name, `:so:`; empty for another picture.</returns>
    public static string Text(HtmlToken picture)
    {
        var name = picture.Attribute("alt")?.Trim() ?? "";
        if (IsEmoji(picture))
            return name.Any(char.IsLetter) ? $":{name}:" : name;
        return name.All(char.IsAscii) || name.Any(char.IsLetterOrDigit) ? "" : name;
    }

    public static bool AreAllEmoji(List<HtmlToken> tokens)
    {
        var pictures = tokens.Where(Is).ToList();
        return pictures.Count > 0 && pictures.TrueForAll(picture => Text(picture).Length > 0);
    }

    private static bool IsEmoji(HtmlToken picture) =>
        picture.Name != Picture || picture.Attribute("itemtype")?.EndsWith("Emoji", StringComparison.Ordinal) is true;
}
