using S3ReportBot.Core.Conversations;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>A command that says with numbers what it would do, and does it after a yes.</summary>
internal interface IConfirmedCommand
{
    ConfirmationKind Kind { get; }

    /// <summary>Puts the question into the reply. Says what has changed where there is nothing to ask any more.</summary>
    /// <param name="argument">What was typed behind the command's word.</param>
    Task AskAsync(Turn turn, string argument, CancellationToken cancellationToken);

    /// <param name="argument">What was typed behind the command's word.</param>
    Task<NavigationResult> ActAsync(Turn turn, string argument, CancellationToken cancellationToken);
}
