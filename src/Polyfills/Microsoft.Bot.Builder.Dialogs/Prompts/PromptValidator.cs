namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Alone decides whether the answer is accepted; it is also asked when nothing was recognised.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
