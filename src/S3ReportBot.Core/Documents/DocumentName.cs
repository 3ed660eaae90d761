using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Documents;

/// <summary>File names of documents: `ccre-s3_2020-H2_public.docx`.</summary>
public static class DocumentName
{
    private const int LongestPartnership = 60;

    /// <summary>Only ASCII letters, digits, dots, dashes and underscores, whatever the partnership is called.</summary>
    public static string Of(ReportKey report, DocumentKind kind, FileFormat format)
    {
        var kindName = kind switch
        {
            DocumentKind.Complete => "complete",
            DocumentKind.Public => "public",
            _ => "draft",
        };
        return $"{Safe(report.Partnership)}_{report.Period}_{kindName}.{(format == FileFormat.Word ? "docx" : "html")}";
    }

    private static string Safe(string partnership)
    {
        var safe = string.Concat(partnership.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-'));
        var dashed = string.Join('-', safe.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return dashed.Length == 0 ? "report" : dashed[..Math.Min(dashed.Length, LongestPartnership)];
    }
}
