using S3ReportBot.Core.Conversations;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>What becomes of a question that waits, and of what was kept beside it, when a message is no answer.</summary>
internal static class Waiting
{
    /// <summary>What was served leaves everything as it stands: what waits goes on waiting, and is named in a line.</summary>
    public static NavigationResult Served(Turn turn, Confirmation? asked)
    {
        var waits = asked is { Kind: ConfirmationKind.PassOver } ? null : asked;
        if (turn.PendingQuestion is { } pending)
            turn.PendingQuestion = pending with { Confirm = waits, Aside = turn.Aside };
        else if (waits is not null || turn.Aside is not null)
            turn.PendingQuestion = new PendingQuestion { Question = "", At = turn.Now, Confirm = waits, Aside = turn.Aside };
        if (!turn.MustAskAgain)
            BriefQuestion.Say(turn, waits);
        return NavigationResult.Quiet;
    }

    /// <summary>
    /// Whatever is done instead of answering: what leaves the question lets go what was kept with it, and says so; what stays there asks
    /// once more what was asked.
    /// </summary>
    public static NavigationResult Instead(Turn turn, Confirmation? asked, NavigationResult result)
    {
        UnseenQuestion.Drop(turn, asked);
        if (result is not (NavigationResult.AskAgain or NavigationResult.KeepQuiet))
        {
            Asides.Drop(turn, turn.Aside);
            return result;
        }

        if (asked is not null && Confirmations.Blocks(asked))
            return Confirmations.Again(turn, asked);
        if (turn.PendingQuestion is { } pending)
            turn.PendingQuestion = pending with { Aside = turn.Aside };
        return result;
    }
}
