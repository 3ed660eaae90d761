using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>A command that was asked for in other words than its own.</summary>
internal static class RequestedCommand
{
    /// <summary>Leave what was begun: no command of its own.</summary>
    public const string Cancel = "cancel";

    /// <summary>What moves about and shows is done at once; what writes is offered.</summary>
    private static readonly string[] DoneAtOnce =
    [
        "help", "start", "continue", "back", "go to", "sections", "show", "review", "preview", "status", "members", "document", "pause",
        "skip", "later", "done",
    ];

    public static bool IsDoneAtOnce(string line) =>
        DoneAtOnce.Any(word => line == word || line.StartsWith(word + " ", StringComparison.Ordinal));

    /// <summary>The line as the bot knows it: who is asked without saying for what is asked for the present section.</summary>
    public static string Line(Turn turn, string line) =>
        line.StartsWith("ask ", StringComparison.Ordinal) && !line.Contains(" to do ", StringComparison.Ordinal)
            && turn.Current is { Key: ReportKeyPart.None } question
            ? $"{line} to do {turn.Form.SectionOf(question).Id}"
            : line;

    /// <summary>Says what may be meant, with the button that does it; the message is kept in case it was an answer.</summary>
    /// <param name="asked">A question of the bot's own that waits; null for none.</param>
    public static void Offer(Turn turn, string line, MessageReading reading, Confirmation? asked)
    {
        if (asked is not null && Confirmations.Blocks(asked))
        {
            // There `yes` answers what was asked, and nothing else.
            turn.Say("offer.beside", ("line", line));
            turn.Reply.Offer(line);
            return;
        }

        var canStore = turn is { Report.IsOpen: true, Current.Key: ReportKeyPart.None } && turn.SawQuestion;
        turn.Say(Key(reading.Certainty, canStore), ("line", line));
        turn.Reply.Offer([line, .. reading.Alternatives.Take(1)]);
        Asides.Drop(turn, turn.Aside);
        if (canStore)
            turn.Reply.Offer(Asides.Store);
        turn.Aside = new AsideMessage(turn.Incoming.Text) { Offer = line };
    }

    private static string Key(Certainty certainty, bool canStore)
    {
        if (certainty != Certainty.Likely)
            return "offer.ready";
        return canStore ? "offer.did-you-mean" : "offer.only";
    }
}
