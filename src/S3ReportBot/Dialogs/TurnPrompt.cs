using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>
/// The bot's own prompt: what its questions, its choices and its confirmations have in common. What is asked stands in the options'
/// `Validations`; its words are found when it is put, because they show what is stored then, and leave in one message with whatever
/// was said before. What cannot be read is refused with the reason.
/// </summary>
internal abstract class TurnPrompt(string dialogId, GradedHelp help) : Prompt<Reading>(dialogId, RefuseAsync)
{
    public static PromptOptions About(object asked) => new() { Validations = asked };

    protected sealed override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry,
        CancellationToken cancellationToken = default)
    {
        var turn = turnContext.TurnState.Get<Turn>();
        await help.SayAsync(turn, cancellationToken);
        await AskAsync(turn, options.Validations, cancellationToken);
        if (turn.PendingQuestion?.Aside is { } aside)
            Asides.Remind(turn, aside);
        await turn.SendQuestionAsync(turnContext, cancellationToken);
    }

    protected sealed override async Task<PromptRecognizerResult<Reading>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        var reading = await ReadAsync(turnContext.TurnState.Get<Turn>(), options.Validations, cancellationToken);
        return new() { Succeeded = reading is not Reading.Refused, Value = reading };
    }

    /// <summary>What interrupts is looked for before a prompt hears of a message, so it need not be read once more for that.</summary>
    protected sealed override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Puts it into the reply.</summary>
    protected abstract Task AskAsync(Turn turn, object asked, CancellationToken cancellationToken);

    /// <summary>Changes nothing.</summary>
    protected abstract Task<Reading> ReadAsync(Turn turn, object asked, CancellationToken cancellationToken);

    private static Task<bool> RefuseAsync(PromptValidatorContext<Reading> prompt, CancellationToken cancellationToken)
    {
        if (prompt.Recognized.Value is Reading.Refused refused)
            Answering.Refuse(prompt.Context.TurnState.Get<Turn>(), refused);
        return Task.FromResult(prompt.Recognized.Succeeded);
    }
}
