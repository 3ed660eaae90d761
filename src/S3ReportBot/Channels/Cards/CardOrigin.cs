using S3ReportBot.Core.Reports;

namespace S3ReportBot.Channels.Cards;

/// <summary>What every button of a card carries, so that it needs no memory elsewhere: which report, question and version it showed.</summary>
internal sealed record CardOrigin(ReportKey? Report, string Question, long Base)
{
    public static string Name(ReportKey? report) => report is null ? "" : $"{report.Partnership}~{report.Period}";

    /// <returns>Null for what is no <see cref="Name"/> of a report.</returns>
    public static ReportKey? Parse(string name) =>
        name.LastIndexOf('~') is > 0 and var at && ReportingPeriod.TryParse(name[(at + 1)..]) is { } period ? new(name[..at], period) : null;

    public Dictionary<string, object> Data(string? text = null)
    {
        var data = new Dictionary<string, object>
        {
            [CardSubmit.ReportName] = Name(Report),
            [CardSubmit.QuestionName] = Question,
            [CardSubmit.BaseName] = Base,
        };
        if (text is not null)
            data[CardSubmit.TextName] = text;
        return data;
    }
}
