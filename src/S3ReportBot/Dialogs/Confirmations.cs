using System.Globalization;
using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Imports;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>The questions of the bot's own: how each is put, what it takes for a reply, and what that does.</summary>
internal sealed partial class Confirmations(
    ReportCommands reports, ReportChoice choice, DraftMove moves, ElsewhereImport elsewhere, IEnumerable<IConfirmedCommand> commands)
{
    /// <summary>Commands that are asked about before they are done.</summary>
    private readonly Dictionary<ConfirmationKind, IConfirmedCommand> _commands = commands.ToDictionary(command => command.Kind);

    /// <summary>Puts the question into the reply. One that stands beside a question of the form is put with that, not here.</summary>
    public async Task AskAsync(Turn turn, Confirmation confirm, CancellationToken cancellationToken)
    {
        switch (confirm.Kind)
        {
            case ConfirmationKind.Submit:
                ReportCommands.AskToSubmit(turn);
                break;
            case ConfirmationKind.FiledElsewhere:
                ElsewhereImport.AskWhetherFiled(turn);
                break;
            case ConfirmationKind.NewPartnership:
                await choice.AskToMakeAsync(turn, confirm.Argument, cancellationToken);
                break;
            case ConfirmationKind.Clear:
                turn.Say("clear.ask", ("question", Naming.Of(turn, turn.Current!)),
                    ("answer", Acknowledged.Of(turn, turn.Current!, turn.AnswerTo(turn.Current!).Content)));
                turn.Reply.Offer(Yes, No);
                break;
            case ConfirmationKind.OpenReport:
                OlderMessages.AskToOpen(turn, confirm.Argument);
                break;
            case ConfirmationKind.Held:
                UnseenQuestion.Ask(turn, turn.Current!, confirm.Argument);
                break;
            case ConfirmationKind.PassOver:
                turn.Reply.Offer(UndoCommand.Word);
                break;
            case ConfirmationKind.Import:
                turn.Reply.Offer("done");
                break;
            case ConfirmationKind.FirstCoordinator:
                ReportChoice.AskToBeFirst(turn, confirm.Argument);
                break;
            case var kind when _commands.TryGetValue(kind, out var command):
                await command.AskAsync(turn, confirm.Argument, cancellationToken);
                break;
        }
    }

    /// <param name="word">One of <see cref="WordsOf"/>.</param>
    /// <returns>Null: it is none here, and the message is to be read as any other.</returns>
    public async Task<NavigationResult?> ActAsync(Turn turn, Confirmation confirm, string word, CancellationToken cancellationToken)
    {
        switch (confirm.Kind)
        {
            case ConfirmationKind.FiledElsewhere when word == Yes:
                return elsewhere.MarkFiled(turn, confirm.Argument);
            case ConfirmationKind.Held when !turn.SawQuestion:
                return Again(turn, confirm);
            case ConfirmationKind.Held:
                return UnseenQuestion.ReadHeld(turn, confirm.Argument, word);
            case ConfirmationKind.PassOver:
                return NavigationResult.Stay;
            case ConfirmationKind.Conflict when turn.SawQuestion:
                return ConflictChoice.Read(turn, word, confirm.Argument);
            case ConfirmationKind.Conflict:
                return word == No ? null : NavigationResult.Stay;
            case ConfirmationKind.Move when word == DraftMove.Word:
                return turn.SawQuestion ? await moves.MoveAsync(turn, confirm.Argument, cancellationToken) : Again(turn, confirm);
            case var _ when word == Yes && !turn.SawQuestion:
                return Again(turn, confirm);
            case ConfirmationKind.Submit when word == Yes:
                return await reports.SubmitAsync(turn, confirm.Argument, cancellationToken);
            case ConfirmationKind.NewPartnership when word == Yes:
                return choice.Make(turn, confirm.Argument);
            case ConfirmationKind.FirstCoordinator when word == Yes:
                return ReportChoice.OpenAsFirst(turn, confirm.Argument);
            case ConfirmationKind.OpenReport when word == Yes:
                return OlderMessages.Open(turn, confirm.Argument);
            case ConfirmationKind.Clear when word == Yes:
                return Clear(turn, confirm.Argument);
            case var kind when word == Yes && _commands.TryGetValue(kind, out var command):
                return await command.ActAsync(turn, confirm.Argument, cancellationToken);
            case var _ when word == No:
                turn.Say($"confirm.no-{confirm.Kind}");
                return turn.Current is null && !IsOfCommand(confirm) ? NavigationResult.Next(null) : NavigationResult.Stay;
            default:
                return null;
        }
    }

    /// <summary>Puts the same question once more: it may not have arrived.</summary>
    public static NavigationResult Again(Turn turn, Confirmation confirm) => confirm.Kind switch
    {
        ConfirmationKind.Submit when turn.Report!.IsOpen => ReportCommands.Submit(turn),
        ConfirmationKind.FiledElsewhere when turn.Report!.IsOpen => ElsewhereImport.ConfirmFiled(turn),
        var kind when IsOfCommand(confirm)
            || kind is ConfirmationKind.NewPartnership or ConfirmationKind.FirstCoordinator or ConfirmationKind.Held
            or ConfirmationKind.Clear or ConfirmationKind.OpenReport => NavigationResult.Confirm(kind, confirm.Argument),
        _ => NavigationResult.Stay,
    };

    /// <summary>What was shown is emptied; what was changed since is shown first.</summary>
    private static NavigationResult Clear(Turn turn, string version)
    {
        if (turn.Report is not { IsOpen: true })
        {
            Submitted.Say(turn);
            return NavigationResult.Leave;
        }

        return turn.AnswerTo(turn.Current!).Version.ToString(CultureInfo.InvariantCulture) == version
            ? AnswerCommands.Empty(turn, turn.Current!)
            : Conflicts.LookFirst(turn, turn.Current!);
    }
}
