namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A step returns what the dialog context's methods return, or <see cref="Dialog.EndOfTurn"/> to wait; never null.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
