using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>
/// The dialog stack of a turn, made from the question on the person's screen. Nothing of it is stored: that question is, with the
/// turn, before it is sent. The frames are as the SDK's dialogs leave them when they wait; to begin the dialogs would ask once more.
/// </summary>
internal sealed class PendingDialogs(Turn turn) : IStatePropertyAccessor<DialogState>
{
    private DialogState? _state;

    public string Name => nameof(DialogState);

    public Task<DialogState> GetAsync(
        ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(_state ??= new DialogState([Root()]));

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The stack is not stored.");

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The stack is not stored.");

    /// <summary>The frames of the question that is waited for, the active one first; none where none is.</summary>
    public static List<DialogInstance> OfQuestion(Turn turn)
    {
        if (turn.Current is not { } question)
            return [];
        var position = DialogPosition.Of(turn.PendingQuestion!);
        if (question.Key != ReportKeyPart.None)
            return
            [
                Prompt(ReportPrompt.DialogId, position),
                Waterfall(ChooseReportDialog.DialogId, position, ChooseReportDialog.StepOf(question)),
            ];
        return
        [
            Prompt(QuestionPrompt.DialogId, position),
            Waterfall(SectionDialog.IdOf(question.SectionId), position),
        ];
    }

    private DialogInstance Root() => new()
    {
        Id = ReportDialog.DialogId,
        State = new Dictionary<string, object> { [ComponentDialog.PersistedDialogState] = new DialogState(Waiting()) },
    };

    private List<DialogInstance> Waiting() => turn.PendingQuestion?.Confirm is { } confirmation
        ? [Prompt(ConfirmationPrompt.DialogId, confirmation), Waterfall(ConfirmDialog.DialogId, confirmation)]
        : OfQuestion(turn);

    private static DialogInstance Waterfall(string id, object options, int step = 0) => new()
    {
        Id = id,
        State = new Dictionary<string, object>
        {
            ["options"] = options,
            ["values"] = new Dictionary<string, object>(),
            ["instanceId"] = id,
            ["stepIndex"] = step,
        },
    };

    private static DialogInstance Prompt(string id, object asked) => new()
    {
        Id = id,
        State = new Dictionary<string, object>
        {
            ["options"] = TurnPrompt.About(asked),
            ["state"] = new Dictionary<string, object> { ["AttemptCount"] = 0 },
        },
    };
}
