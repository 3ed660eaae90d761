using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>A letter to somebody, pasted or sent to the wrong window.</summary>
/// <param name="heads">Folded: what stands before the colon in the first line of a mail.</param>
internal sealed class LetterRules(IReadOnlySet<string> heads)
{
    private const int Short = 6, Long = 12, LongestAddress = 3;

    private static MessageReading Unclear { get; } = new(MessageKind.Unclear, "", Certainty.Likely, "");

    /// <summary>It begins with the head of a mail, or it greets somebody by name and is long.</summary>
    public MessageReading? Mail(Heard heard)
    {
        var message = heard.Message;
        if (heard.Expectation.Awaited == Awaited.Importing || message.Count < 2)
            return null;
        var isHead = message.Tokens[0].After == ':' && heads.Contains(message.Tokens[0].Word);
        var isLetter = (message.Count > Long || message.Lines > 2) && MayAddress(message) && heard.Spoken.Any(IsAddressed);
        return isHead || isLetter ? Unclear : null;
    }

    /// <summary>A sign ends its first words: only then the vocabularies are asked, which long texts need not wait for.</summary>
    private static bool MayAddress(Message message) =>
        message.Tokens.Take(LongestAddress + 1).Skip(1).Any(token => token is { IsCapital: true, After: ',' or '\n' or '!' });

    /// <summary>It begins with a greeting and a name.</summary>
    public static MessageReading? Letter(Heard heard) =>
        heard.Message.Count > Short && heard.Spoken.Any(IsAddressed) ? Unclear : null;

    /// <summary>A greeting, a name, and a comma behind it.</summary>
    private static bool IsAddressed(Spoken spoken)
    {
        var isHello = spoken.At(0).Any(hit => hit.Tag is { Kind: TagKind.StrongTalk, Name: "hello" });
        var past = isHello ? spoken.LengthAt(0, TagKind.StrongTalk) : spoken.LengthAt(0, TagKind.Reference);
        var tokens = spoken.Message.Tokens;
        return past is 1 or 2 && past < tokens.Count && tokens[past].IsCapital && spoken.LengthAt(past, TagKind.You) == 0
            && (IsEnd(past) || (past + 1 < tokens.Count && tokens[past + 1].IsCapital && IsEnd(past + 1)));

        bool IsEnd(int at) => tokens[at].After is ',' or '\n' or '!';
    }
}
