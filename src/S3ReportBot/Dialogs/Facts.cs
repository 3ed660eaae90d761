using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>
/// What holds for this person, this report and this question: conditions of an answer from data, and its parts in braces.
/// </summary>
/// <param name="asked">A question of the bot's own that waits; null for none.</param>
/// <param name="leads">Names of the leads of this report.</param>
internal sealed class Facts(Turn turn, Confirmation? asked, IReadOnlyList<string> leads)
{
    public const string LeadsNamed = "leads-named";

    private Question? Question => turn.Current is { Key: ReportKeyPart.None } question ? question : null;

    private Column? Column => turn.PendingQuestion is { Row: not null } pending && Question is { Kind: QuestionKind.Rows } question
        ? question.Columns[pending.Column]
        : null;

    /// <exception cref="ArgumentException">No condition is called so: a fault of the data that a test finds.</exception>
    public bool Holds(string condition) => condition switch
    {
        "no-report" => turn.Report is null,
        "draft" => turn.Report is { IsOpen: true, Header: not { Status: ReportStatus.Reopened } },
        "submitted" => turn.Report is { IsOpen: false },
        "reopened" => turn.Report?.Header is { Status: ReportStatus.Reopened },
        "due-past" => turn.Report is { } report && turn.DeadlineOf(report.Key).IsPast(turn.Now),
        "lead" => turn is { Report: null, Person.IsLead: true },
        LeadsNamed => leads.Count > 0,
        "earlier" => turn.Earlier is not null,
        "all-needed" => turn.Report is { } complete && turn.Form.MissingMandatory(complete.Answers).Count == 0,
        "reminders-off" => turn.ReminderFrequency == ReminderFrequency.Off,
        "reminders-light" => turn.ReminderFrequency == ReminderFrequency.Light,
        "adding" => turn.PendingQuestion is { Adding: true },
        "importing" => asked?.Kind == ConfirmationKind.Import,
        "confirming" => asked?.Kind == ConfirmationKind.Submit,
        "conflict" => asked?.Kind == ConfirmationKind.Conflict,
        "asking" => Question is not null,
        _ => HoldsOfQuestion(condition),
    };

    /// <summary>An empty part is a line that is left out.</summary>
    public (string Name, object Value)[] Parts() =>
    [
        ("question", Question?.Name ?? ""),
        ("number", Question?.Number ?? 0),
        ("help", Question?.Help ?? ""),
        ("example", Question?.Example ?? ""),
        ("column", Column?.Name ?? ""),
        ("columnhelp", Column?.Help ?? ""),
        ("due", turn.Report is { } due ? Due.Of(turn, due.Key) : ""),
        ("report", turn.Report is null ? "" : turn.ReportName),
        ("leads", string.Join(", ", leads)),
        ("settled", turn.Report is { } settled ? turn.Form.CountSettled(settled.Answers).Settled : 0),
        ("count", turn.Form.Questions.Count),
        ("missing", string.Join(", ", Missing.Select(question => question.Name))),
        ("missingcount", Missing.Count),
        ("offered", PeriodReader.Offered(BrusselsTime.Today(turn.Now))[0].Name),
        ("earlier", turn.Earlier?.Report.Period.Name ?? ""),
    ];

    private IReadOnlyList<Question> Missing => turn.Report is { } report ? turn.Form.MissingMandatory(report.Answers) : [];

    private bool HoldsOfQuestion(string condition) => condition switch
    {
        "Period" => turn.Current?.Key == ReportKeyPart.Period,
        "Partnership" => turn.Current?.Key == ReportKeyPart.Partnership,
        "confidential" => Question is { } question && turn.Form.SectionOf(question).Audience == Audience.Confidential,
        "mandatory" => Question is { Mandatory: true },
        "optional" => Question is { Mandatory: false },
        "Cell" => Column is not null,
        "EventDate" => Column?.Kind == ColumnKind.EventDate,
        "RegionColumn" => Column?.Kind is ColumnKind.Region or ColumnKind.Regions,
        "Rows" => Question?.Kind == QuestionKind.Rows && Column is null,
        _ => Enum.TryParse<QuestionKind>(condition, out var kind)
            ? Question?.Kind == kind
            : throw new ArgumentException($"There is no condition {condition}.", nameof(condition)),
    };
}
