using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Reports;
using S3ReportBot.Recording;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Reads the reply to a question of the bot's own. Anything but what it asked for is `no`, and is then read as if nothing had been asked.</summary>
internal sealed class Confirmations(ReportCommands reports, ReportChoice choice)
{
    /// <returns>Null: the message is to be read as any other.</returns>
    public async Task<Move?> ReadAsync(Turn turn, Confirmation confirm, CancellationToken cancellationToken)
    {
        var word = turn.Incoming.Text.Trim().TrimEnd('.').ToLowerInvariant();
        switch (confirm.Kind)
        {
            case ConfirmationKind.Held when turn.Report is not { IsOpen: true }:
                return null;
            case ConfirmationKind.Held:
                return ReadHeld(turn, confirm.Argument, word);
            case ConfirmationKind.Submit when word == "yes":
                return await reports.SubmitAsync(turn, confirm.Argument, cancellationToken);
            case ConfirmationKind.NewPartnership when word == "yes":
                return choice.Make(turn, confirm.Argument);
            case var _ when word == "no":
                turn.Say($"confirm.no-{confirm.Kind}");
                return turn.Current is null ? Move.Next(null) : Move.Stay;
            default:
                return null;
        }
    }

    private static Move? ReadHeld(Turn turn, string held, string word)
    {
        var recorded = UnseenQuestion.Recorded(turn);
        switch (word)
        {
            case "new" or "1":
                return Answering.Record(turn, Place.Of(turn.Shown!), held);
            case "instead" or "2" when recorded is not null:
                return Answering.Record(turn, new Place(recorded.Id), held);
            case "add to it" or "add" or "3" when recorded is not null && AnswerRecorder.CanAppend(recorded):
                AnswerRecorder.Append(turn, recorded, Literal.Of(held).Text);
                return Move.Stay;
            case "show it again" or "no":
                return Move.Stay;
            default:
                return null;
        }
    }
}
