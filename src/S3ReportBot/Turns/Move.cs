using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Turns;

/// <summary>Where a message leads. Commands and answers decide it; the dialogs go there.</summary>
internal abstract record Move
{
    /// <summary>Show and ask the current question again; without one, nothing is asked.</summary>
    public static readonly Move Stay = new AskAgain();

    /// <summary>Everything was said: there is no current question any more.</summary>
    public static readonly Move Leave = new LeaveAll();

    /// <summary>Like <see cref="Stay"/>, but the question is on the screen and is not sent again.</summary>
    public static readonly Move Quiet = new KeepQuiet();

    public static Move To(DialogPosition position) => new ToPosition(position);

    public static Move To(Question question) => new ToPosition(new DialogPosition(question.Id));

    /// <summary>The first open question after this one; from the form's first when it is null.</summary>
    public static Move Next(string? after) => new NextOpen(after);

    /// <summary>Another report, if this person may open it.</summary>
    public static Move Open(ReportKey report, string partnership) => new OpenReport(report, partnership);

    /// <summary>Before anything is done, a question of the bot's own.</summary>
    public static Move Confirm(ConfirmationKind kind, string argument) => new ConfirmFirst(new Confirmation(kind, argument));

    public sealed record AskAgain : Move;

    public sealed record LeaveAll : Move;

    public sealed record KeepQuiet : Move;

    public sealed record ToPosition(DialogPosition Position) : Move;

    public sealed record NextOpen(string? After) : Move;

    public sealed record ConfirmFirst(Confirmation Confirmation) : Move;

    public sealed record OpenReport(ReportKey Report, string Partnership) : Move;
}
