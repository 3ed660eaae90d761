using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Imports;
using S3ReportBot.Recording;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Reads the reply to a question of the bot's own. Anything but what it asked for is `no`, and is then read as if nothing had been asked.</summary>
internal sealed class Confirmations(ReportCommands reports, ReportChoice choice, DraftMove moves, ElsewhereImport elsewhere)
{
    /// <summary>What people say about a text kept aside: never a part of that text, even where the bot cannot know that it was heard.</summary>
    private static readonly string[] AboutHeld = ["new", "1", "instead", "2", "add to it", "add", "3", "show it again", "no"];

    /// <returns>Null: the message is to be read as any other.</returns>
    public async Task<Move?> ReadAsync(Turn turn, Confirmation confirm, CancellationToken cancellationToken)
    {
        var word = turn.Incoming.Text.Trim().TrimEnd('.').ToLowerInvariant();
        switch (confirm.Kind)
        {
            case ConfirmationKind.Import:
                return null;
            case ConfirmationKind.FiledElsewhere when word == "yes":
                return elsewhere.MarkFiled(turn, confirm.Argument);
            case ConfirmationKind.Held when !turn.SawQuestion:
                return AboutHeld.Contains(word) ? await AgainAsync(turn, confirm, cancellationToken) : null;
            case ConfirmationKind.Held:
                return ReadHeld(turn, confirm.Argument, word);
            case ConfirmationKind.PassOver:
                return word == "no" ? Move.Stay : null;
            case ConfirmationKind.Conflict when turn.SawQuestion:
                return ConflictChoice.Read(turn, word, confirm.Argument);
            case ConfirmationKind.Conflict:
                return word is ConflictChoice.Mine or ConflictChoice.Theirs or ConflictChoice.Together ? Move.Stay : null;
            case ConfirmationKind.Move when word == DraftMove.Word && !turn.SawQuestion:
                return await AgainAsync(turn, confirm, cancellationToken);
            case ConfirmationKind.Move when word == DraftMove.Word:
                return await moves.MoveAsync(turn, confirm.Argument, cancellationToken);
            case var _ when word == "yes" && !turn.SawQuestion:
                return await AgainAsync(turn, confirm, cancellationToken);
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

    /// <summary>Puts the same question once more: it may not have arrived.</summary>
    public async Task<Move> AgainAsync(Turn turn, Confirmation confirm, CancellationToken cancellationToken) => confirm.Kind switch
    {
        ConfirmationKind.Submit when turn.Report!.IsOpen => ReportCommands.AskToSubmit(turn),
        ConfirmationKind.FiledElsewhere when turn.Report!.IsOpen => ElsewhereImport.AskWhetherFiled(turn),
        ConfirmationKind.NewPartnership => await choice.AskToMakeAsync(turn, confirm.Argument, cancellationToken),
        ConfirmationKind.Held => UnseenQuestion.Ask(turn, turn.Current!, confirm.Argument),
        _ => Move.Stay,
    };

    private static Move? ReadHeld(Turn turn, string held, string word)
    {
        var last = UnseenQuestion.Replaceable(turn);
        Question? target = word switch
        {
            "new" or "1" => turn.Current,
            "instead" or "2" => last,
            "add to it" or "add" or "3" when last is not null && AnswerRecorder.CanAppend(last) => last,
            _ => null,
        };
        if (target is null)
            return word is "show it again" or "no" ? Move.Stay : null;
        if (word is "new" or "1")
            return Answering.Record(turn, DialogPosition.Of(turn.Shown!), held);
        if (word is "instead" or "2")
            return Answering.Record(turn, new DialogPosition(target.Id), held);
        AnswerRecorder.Append(turn, target, held);
        return Move.Stay;
    }
}
