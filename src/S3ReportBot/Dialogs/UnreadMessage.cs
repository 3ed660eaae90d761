using S3ReportBot.Channels.Reading;
using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Imports;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Messages that nobody reads for what they say: edits, second deliveries, cards, and what has no words.</summary>
internal sealed class UnreadMessage(EditedMessages edits)
{
    /// <summary>What comes before anything is read: edits, second deliveries, cards.</summary>
    /// <param name="asked">A question of the bot's own that waits; null for none.</param>
    /// <returns>Null: none of these.</returns>
    public async Task<NavigationResult?> ReadAsync(Turn turn, Confirmation? asked, CancellationToken cancellationToken)
    {
        if (!turn.IsRepeat && turn.Incoming.Kind is TurnKind.Edit or TurnKind.Deletion)
            return turn.Incoming.Kind == TurnKind.Edit
                ? await edits.ReadEditAsync(turn, cancellationToken)
                : EditedMessages.ReadDeletion(turn);
        turn.Aside = turn.PendingQuestion?.Aside;
        turn.PendingQuestion = turn.PendingQuestion is { Question.Length: > 0 } pending
            ? pending with { Confirm = null, Aside = null }
            : null;
        if (turn.IsRepeat)
            return SayAgain(turn, asked);
        if (turn.Moved is { } moved)
            turn.Say(moved.Follows ? "move.followed" : "move.no-right", ("name", moved.By), ("time", BrusselsTime.Time(moved.At)),
                ("report", moved.To));
        Handover.Tell(turn);
        turn.AskedBeside = asked is { Kind: ConfirmationKind.Move } ? asked : null;
        UnseenQuestion.SayWhatWasSaved(turn);
        if (turn.Incoming.TooLong is { } length)
            return TooLong(turn, asked, length);
        if (turn.Incoming.Card is { } card && CardAnswers.Read(turn, card) is { } answered)
            return Waiting.Instead(turn, asked, answered);
        return null;
    }

    /// <summary>A second delivery whose response must be like the first: it is done, and the open question.</summary>
    private static NavigationResult SayAgain(Turn turn, Confirmation? asked)
    {
        turn.AsksInFull = true;
        turn.Say("repeat.done-already");
        return asked is null ? NavigationResult.Stay : Confirmations.Again(turn, asked);
    }

    /// <summary>Nothing of it was read, so that it ends nothing that was begun: an import goes on with what it has.</summary>
    private static NavigationResult TooLong(Turn turn, Confirmation? asked, int length)
    {
        turn.Say("invalid.too-long", ("length", length), ("limit", AnswerText.Longest));
        return asked is { Kind: ConfirmationKind.Import }
            ? ReportImport.GoOn(asked.Argument)
            : Waiting.Instead(turn, asked, NavigationResult.Stay);
    }

    /// <returns>Null: there are words.</returns>
    public static NavigationResult? Unusable(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Incoming.Text.Length > 0)
        {
            AttachedBeside.Say(turn, cancellationToken);
            return null;
        }

        if (turn.Incoming.Card is not null)
            turn.Say("input.unknown-card");
        else if (turn.Incoming.HasFiles)
            return AttachedAlone.Read(turn, cancellationToken);
        else
            turn.Say("input.empty");
        return NavigationResult.Stay;
    }
}
