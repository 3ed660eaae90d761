using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Turns;

internal static class Naming
{
    /// <summary>The question's name; with its report for whoever works on more than one.</summary>
    public static string Of(Turn turn, Question question) =>
        turn is { NamesReport: true, Report: not null } ? $"{question.Name} ({turn.ReportName})" : question.Name;
}
