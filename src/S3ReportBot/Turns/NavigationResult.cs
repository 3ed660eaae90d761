using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Turns;

/// <summary>Where a message leads. Commands and answers decide it; the dialogs go there.</summary>
internal abstract record NavigationResult
{
    /// <summary>Show and ask the current question again; without one, nothing is asked.</summary>
    public static readonly NavigationResult Stay = new AskAgain();

    /// <summary>Everything was said: there is no current question any more.</summary>
    public static readonly NavigationResult Leave = new LeaveAll();

    /// <summary>Like <see cref="Stay"/>, but the question is on the screen and is not sent again.</summary>
    public static readonly NavigationResult Quiet = new KeepQuiet();

    public static NavigationResult To(DialogPosition position) => new ToPosition(position);

    public static NavigationResult To(Question question) => new ToPosition(new DialogPosition(question.Id));

    /// <summary>The first open question after this one; from the form's first when it is null.</summary>
    public static NavigationResult Next(string? after) => new NextOpen(after);

    /// <summary>Another report, if this person may open it.</summary>
    /// <param name="question">Where to go there; null or unknown: where it was left.</param>
    public static NavigationResult Open(ReportKey report, string partnership, string? question = null) =>
        new OpenReport(report, partnership, question);

    /// <summary>A report of a partnership that has nobody yet, after this person said yes to be the first coordinator.</summary>
    public static NavigationResult OpenAsFirst(ReportKey report, string partnership) =>
        new OpenReport(report, partnership, null) { AsFirst = true };

    /// <summary>Before anything is done, a question of the bot's own.</summary>
    public static NavigationResult Confirm(ConfirmationKind kind, string argument) => new ConfirmFirst(new Confirmation(kind, argument));

    public sealed record AskAgain : NavigationResult;

    public sealed record LeaveAll : NavigationResult;

    public sealed record KeepQuiet : NavigationResult;

    public sealed record ToPosition(DialogPosition Position) : NavigationResult;

    public sealed record NextOpen(string? After) : NavigationResult;

    public sealed record ConfirmFirst(Confirmation Confirmation) : NavigationResult;

    public sealed record OpenReport(ReportKey Report, string Partnership, string? Question) : NavigationResult
    {
        /// <summary>This person has agreed to be the first coordinator.</summary>
        public bool AsFirst { get; init; }
    }
}
