using static Microsoft.Bot.Connector.Channels;

namespace S3ReportBot.Channels;

/// <summary>How a channel formats text.</summary>
internal enum Markup
{
    None,
    Markdown,
    Slack,
}

/// <summary>What a channel can do; the dialogs ask this table, never the channel's name.</summary>
/// <param name="Cards">Shows Adaptive Cards 1.5 and submits them.</param>
/// <param name="TextBesideCard">A message may hold both, and buttons too; else the card carries text and buttons.</param>
/// <param name="Buttons">How many typed lines it shows as buttons below a message.</param>
/// <param name="TextLength">Characters that one message surely holds; a longer text is split.</param>
internal sealed record ChannelCapabilities(bool Cards, bool TextBesideCard, int Buttons, Markup Markup, int TextLength)
{
    private static readonly ChannelCapabilities Least = new(false, false, 0, Markup.None, 3_000);
    private static readonly ChannelCapabilities Browser = new(true, true, 10, Markup.Markdown, 60_000);
    private static readonly ChannelCapabilities Client = Browser with { ClientNamesItself = true };

    private static readonly Dictionary<string, ChannelCapabilities> Table = new(StringComparer.Ordinal)
    {
        [Msteams] = new(true, false, 3, Markup.Markdown, 20_000)
        {
            Updates = true, Quotes = true, ComesByInstallation = true, FileConsent = true,
        },
        [Slack] = new(false, false, 10, Markup.Slack, 3_000) { ComesByInstallation = true },
        [Webchat] = Client,
        [Directline] = Client,
        [DirectlineSpeech] = Client,
        [Emulator] = Browser,
        [Test] = Browser,
    };

    public bool Markdown => Markup == Markup.Markdown;

    /// <summary>A card can be replaced by its answer: it is the whole message, so no text goes with it.</summary>
    public bool Updates { get; init; }

    /// <summary>A message may say which one it replies to.</summary>
    public bool Quotes { get; init; }

    /// <summary>Tells that somebody came when the bot is installed there, perhaps more than once; else whenever a page is opened.</summary>
    public bool ComesByInstallation { get; init; }

    /// <summary>Takes a file into the person's own files when that person allows it.</summary>
    public bool FileConsent { get; init; }

    /// <summary>
    /// Its client writes into a message whom it is from, and may write anybody. What the channel vouches for there is the conversation, which
    /// nobody enters without its token.
    /// </summary>
    public bool ClientNamesItself { get; init; }

    /// <returns>The least of all for a channel that is not in the table.</returns>
    public static ChannelCapabilities Of(string? channelId) => Table.GetValueOrDefault(channelId ?? "") ?? Least;

    /// <summary>The same where others read along: nothing there can be pressed or taken home.</summary>
    public ChannelCapabilities InGroup() => this with { Cards = false, Buttons = 0, FileConsent = false };
}
