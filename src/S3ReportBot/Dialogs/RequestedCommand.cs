using S3ReportBot.Commands;
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

    private const string GoTo = "go to ", Ask = "ask ", Do = " to do ";

    /// <summary>What moves about and shows is done at once; what writes is offered.</summary>
    private static readonly string[] DoneAtOnce =
    [
        "help", "start", "continue", "back", "go to", "sections", "show", "review", "preview", "status", "members", "document", "pause",
        "skip", "later", "done",
    ];

    public static bool IsDoneNow(MessageReading reading, string line) => reading.Certainty != Certainty.Likely && IsDoneAtOnce(line);

    private static bool IsDoneAtOnce(string line) =>
        DoneAtOnce.Any(word => line == word || line.StartsWith(word + " ", StringComparison.Ordinal));

    /// <summary>Whether it would do something here: what would only be refused, or lead to what waits, is not offered.</summary>
    public static bool CanBeDone(Turn turn, string line)
    {
        if (RowCommands.MeansNoList(turn, line))
            return false;
        if (line.StartsWith(GoTo, StringComparison.Ordinal))
            return turn.Current is not { Key: ReportKeyPart.None } open
                || QuestionFinder.Find(turn.Form, line[GoTo.Length..]) is not [var only] || only != open;
        if (line.StartsWith(Ask, StringComparison.Ordinal))
            return turn.Report is null || !Evidence.IsRegion(turn, line[Ask.Length..].Split(Do)[0]);
        return line != "add" || turn.Current is not { } question || !AnswerRecorder.CanAppend(question)
            || turn.AnswerTo(question).Content is not null;
    }

    /// <summary>What `add X` adds at a list that is still empty: that begins it. Null for anything else.</summary>
    public static string? Begins(Turn turn, string line) => line.StartsWith(AnswerCommands.AddText, StringComparison.Ordinal)
        && turn is { SawQuestion: true, Current: { } question } && AnswerRecorder.CanAppend(question)
            && turn.AnswerTo(question).Content is null
            ? line[AnswerCommands.AddText.Length..].TrimStart()
            : null;

    /// <summary>The line as the bot knows it: who is asked without saying for what is asked for the present section.</summary>
    public static string Line(Turn turn, string line) =>
        line.StartsWith(Ask, StringComparison.Ordinal) && SectionAsked(turn, line) is { } section
            ? $"{line.Split(Do)[0]}{Do}{section.Id}"
            : line;

    /// <summary>Only whole sections are given to somebody.</summary>
    private static Section? SectionAsked(Turn turn, string line)
    {
        if (line.Split(Do) is not [_, var what])
            return turn.Current is { Key: ReportKeyPart.None } open ? turn.Form.SectionOf(open) : null;
        return QuestionFinder.Sections(turn.Form, what).Count == 0 && turn.Form.Find(what) is { } question
            ? turn.Form.SectionOf(question)
            : null;
    }

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
        if (canStore && line == "skip" && turn.AnswerTo(turn.Current!).Content is null)
            turn.Say("offer.leave-out", ("question", turn.Current!.Name));
        else
            turn.Say(Key(reading.Certainty, canStore), ("line", line));
        turn.Reply.Offer([line, .. reading.Alternatives.Where(other => CanBeDone(turn, other)).Take(1)]);
        Asides.Drop(turn, turn.Aside);
        if (canStore)
        {
            turn.Reply.Offer(Asides.Store);
            Replacing.SayWhatGoes(turn);
        }

        turn.Aside = new AsideMessage(turn.Incoming.Text) { Offer = line };
    }

    private static string Key(Certainty certainty, bool canStore)
    {
        if (certainty != Certainty.Likely)
            return "offer.ready";
        return canStore ? "offer.did-you-mean" : "offer.only";
    }
}
