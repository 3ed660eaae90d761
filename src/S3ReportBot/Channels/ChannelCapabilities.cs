namespace S3ReportBot.Channels;

/// <summary>What a channel can do; the dialogs ask this table, never the channel's name.</summary>
/// <param name="Cards">Shows Adaptive Cards 1.5 and submits them.</param>
/// <param name="TextBesideCard">A message may hold both; else the card carries the text.</param>
/// <param name="SuggestedActions">How many buttons may hang below a message.</param>
/// <param name="Markdown">Renders markdown; else the text goes without marks.</param>
/// <param name="TextLength">Characters that one message surely holds; a longer text is split.</param>
internal sealed record ChannelCapabilities(bool Cards, bool TextBesideCard, int SuggestedActions, bool Markdown, int TextLength)
{
    private static readonly ChannelCapabilities Least = new(false, false, 0, false, 3_000);
    private static readonly ChannelCapabilities Browser = new(true, true, 10, true, 60_000);

    private static readonly Dictionary<string, ChannelCapabilities> Table = new(StringComparer.Ordinal)
    {
        ["msteams"] = new(true, false, 3, true, 20_000),
        ["slack"] = new(false, false, 0, false, 3_000),
        ["webchat"] = Browser,
        ["directline"] = Browser,
        ["emulator"] = Browser,
        ["test"] = Browser,
    };

    /// <returns>The least of all for a channel that is not in the table.</returns>
    public static ChannelCapabilities Of(string? channelId) => Table.GetValueOrDefault(channelId ?? "") ?? Least;
}
