using System.Globalization;
using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Imports;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>The questions of the bot's own: how each is put, what it takes for a reply, and what that does.</summary>
internal sealed class Confirmations(ReportCommands reports, ReportChoice choice, DraftMove moves, ElsewhereImport elsewhere)
{
    private const string Yes = "yes", No = "no";

    /// <summary>A message as one of the words may be typed.</summary>
    public static string WordOf(string message) => message.Trim().TrimEnd('.').ToLowerInvariant();

    /// <summary>What a question of the bot's own takes for a reply.</summary>
    public static IReadOnlyList<string> WordsOf(Confirmation confirm) => confirm.Kind switch
    {
        ConfirmationKind.Import => [],
        ConfirmationKind.Held => UnseenQuestion.AboutHeld,
        ConfirmationKind.PassOver => [No],
        ConfirmationKind.Conflict => [ConflictChoice.Mine, ConflictChoice.Theirs, ConflictChoice.Together, No],
        ConfirmationKind.Move => [DraftMove.Word, Yes, No],
        _ => [Yes, No],
    };

    /// <summary>Nothing else is read as an answer before it is decided.</summary>
    public static bool Blocks(Confirmation confirm) => confirm.Kind is ConfirmationKind.Submit or ConfirmationKind.NewPartnership
        or ConfirmationKind.FiledElsewhere or ConfirmationKind.Conflict or ConfirmationKind.Clear;

    /// <summary>Whoever is asked whether a name is new may type another one.</summary>
    public static bool TakesText(Confirmation confirm, MessageReading reading) =>
        confirm.Kind == ConfirmationKind.NewPartnership && (reading.Kind == MessageKind.Answer || reading.Why == MessageReader.Unreadable);

    /// <summary>Key of the line that names it while it waits; null for one that the question beside it stands for.</summary>
    public static string? Brief(Confirmation confirm) => confirm.Kind switch
    {
        ConfirmationKind.Submit => "brief.submit",
        ConfirmationKind.NewPartnership => "brief.new-partnership",
        ConfirmationKind.FiledElsewhere => "brief.filed-elsewhere",
        ConfirmationKind.Conflict => "brief.conflict",
        ConfirmationKind.Clear => "brief.clear",
        ConfirmationKind.Import => "brief.import",
        _ => null,
    };

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
            case ConfirmationKind.Held:
                UnseenQuestion.Ask(turn, turn.Current!, confirm.Argument);
                break;
            case ConfirmationKind.PassOver:
                turn.Reply.Offer(UndoCommand.Word);
                break;
            case ConfirmationKind.Import:
                turn.Reply.Offer("done");
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
            case ConfirmationKind.Clear when word == Yes:
                return Clear(turn, confirm.Argument);
            case var _ when word == No:
                turn.Say($"confirm.no-{confirm.Kind}");
                return turn.Current is null ? NavigationResult.Next(null) : NavigationResult.Stay;
            default:
                return null;
        }
    }

    /// <summary>Puts the same question once more: it may not have arrived.</summary>
    public static NavigationResult Again(Turn turn, Confirmation confirm) => confirm.Kind switch
    {
        ConfirmationKind.Submit when turn.Report!.IsOpen => ReportCommands.Submit(turn),
        ConfirmationKind.FiledElsewhere when turn.Report!.IsOpen => ElsewhereImport.ConfirmFiled(turn),
        ConfirmationKind.NewPartnership or ConfirmationKind.Held or ConfirmationKind.Clear =>
            NavigationResult.Confirm(confirm.Kind, confirm.Argument),
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
