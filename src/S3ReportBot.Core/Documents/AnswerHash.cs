using System.Security.Cryptography;
using System.Text;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Documents;

/// <summary>A fingerprint of what a report says, so that a document can be checked against the answers years later.</summary>
/// <remarks>
/// SHA-256 of UTF-8 JSON in the canonical form of RFC 8785 (no blanks, names in ordinal order, only `"`, `\` and control characters escaped):
/// <c>{"answers":{ID:CONTENT,...},"form":ID,"partnership":KEY,"period":"2020-H2","version":VERSION}</c>.
/// CONTENT is a text; of rows an array of arrays of cells; of ratings an array of scale keys, null where not rated; null if skipped.
/// A question without an answer is left out, as are the names, times and ids of rows: they are not what the report says.
/// </remarks>
public static class AnswerHash
{
    /// <param name="audience">Public leaves the confidential sections out, so that the hash of a public document tells nothing about them.</param>
    /// <returns>64 lower-case hex digits.</returns>
    public static string Compute(Questionnaire questionnaire, ReportKey report, AnswerSheet answers, Audience audience) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(questionnaire, report, answers, audience))));

    private static string Canonical(Questionnaire questionnaire, ReportKey report, AnswerSheet answers, Audience audience)
    {
        var said = questionnaire.SectionsFor(audience)
            .SelectMany(section => section.Questions)
            .Where(question => question.Key == ReportKeyPart.None)
            .OrderBy(question => question.Id, StringComparer.Ordinal)
            .Select(question => (question.Id, Content: Content(answers[question.Id])))
            .Where(answer => answer.Content is not null)
            .Select(answer => $"{Text(answer.Id)}:{answer.Content}");
        return $$"""{"answers":{{{string.Join(',', said)}}},"form":{{Text(questionnaire.Id)}},"partnership":{{Text(report.Partnership)}},"period":{{Text(report.Period.ToString())}},"version":{{Text(questionnaire.Version)}}}""";
    }

    private static string? Content(Answer answer) => ShownContent.Of(answer) switch
    {
        TextContent text => Text(text.Text),
        RowsContent rows => Array(rows.Rows.Select(row => Array(row.Cells.Select(Text)))),
        RatingsContent ratings => Array(ratings.Values.Select(value => value is null ? "null" : Text(value))),
        _ => answer.State == AnswerState.Skipped ? "null" : null,
    };

    private static string Array(IEnumerable<string> values) => $"[{string.Join(',', values)}]";

    private static string Text(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
            _ = character switch
            {
                '"' or '\\' => json.Append('\\').Append(character),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append("\\u00").Append(((int)character).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)),
                _ => json.Append(character),
            };
        return json.Append('"').ToString();
    }
}
