using System.Globalization;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Documents;

/// <summary>The last page.</summary>
internal static class ReceiptPage
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    public static ReceiptPart Of(Questionnaire questionnaire, Report report, DocumentKind kind, TextCatalog texts)
    {
        List<ReceiptLine> lines =
        [
            Line("form", questionnaire.Titles.Title),
            Line("form-version", texts["document.seal-form-version-value", ("form", questionnaire.Id), ("version", questionnaire.Version)]),
            Line("partnership", report.Partnership),
            Line("period", report.Key.Period.Name),
            .. Submission(report, kind, texts).Select(line => Line(line.Key, line.Value)),
            Line("hash", AnswerHash.Compute(questionnaire, report.Key, report.Answers, kind.Audience())),
        ];
        return new ReceiptPart(texts["document.seal"], texts["document.seal-explanation"], lines);

        ReceiptLine Line(string key, string value) => new(texts[$"document.seal-{key}"], XmlText.Clean(value));
    }

    /// <summary>No names in what everybody may read.</summary>
    private static IEnumerable<(string Key, string Value)> Submission(Report report, DocumentKind kind, TextCatalog texts)
    {
        if (kind == DocumentKind.Draft || report.Header.Receipt is not { } receipt)
        {
            yield return ("kind", texts["document.seal-kind-draft"]);
            yield return ("submitted", texts["document.seal-not-submitted"]);
            yield break;
        }

        yield return ("kind", texts[kind == DocumentKind.Public ? "document.mark-public" : "document.mark-complete"]);
        var brussels = TimeZoneInfo.ConvertTime(receipt.At, Brussels);
        yield return ("submitted", texts[receipt.Elsewhere ? "document.seal-elsewhere" : "document.seal-submitted-value",
            ("time", Format(brussels, "dd-MM-yyyy HH:mm")), ("offset", Format(brussels, "zzz")), ("number", receipt.Number)]);
        if (kind == DocumentKind.Complete && report.Header.Authors.TryGetValue(receipt.By, out var name))
            yield return ("by", name);
    }

    private static string Format(DateTimeOffset time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}
