using S3ReportBot.Core.Answers;

namespace S3ReportBot.Core.Reports;

/// <summary>What somebody answered without having seen the present answer: kept beside that one until its author chooses.</summary>
/// <param name="Person">Key of the author, who alone decides; <paramref name="Name"/> is what people read.</param>
/// <param name="Turn">The turn that kept it. Question, person and turn name it.</param>
/// <param name="Content">Of the whole answer; for a cell one row, as its author would have it.</param>
/// <param name="Row">Id of the table row whose cell it is; null for a whole answer.</param>
/// <param name="Column">0-based, of that row.</param>
public sealed record PendingConflict(
    string Question, string Person, string Name, string Turn, DateTimeOffset At, AnswerContent Content, string? Row = null, int Column = 0);
