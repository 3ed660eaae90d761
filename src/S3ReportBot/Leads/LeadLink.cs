using System.Globalization;
using S3ReportBot.Core.Reports;
using S3ReportBot.Downloads;
using S3ReportBot.Storage.Keys;
using S3ReportBot.Storage.Vocabulary;

namespace S3ReportBot.Leads;

internal enum LeadFile
{
    /// <summary>The page of all standings.</summary>
    Page,

    /// <summary>Status and submitted answers as a workbook.</summary>
    Workbook,

    /// <summary>The status alone, comma-separated.</summary>
    Status,

    /// <summary>The submitted answers, comma-separated.</summary>
    Answers,
}

/// <summary>The way for one lead to one file. What is in it is what that person's rights allow when it is fetched.</summary>
internal sealed record LeadLink(string Person, LeadFile File, ReportingPeriod Period, DateTimeOffset Expires)
{
    public string FileName => File switch
    {
        LeadFile.Workbook => $"s3-reports_{Period}.xlsx",
        LeadFile.Status => $"s3-status_{Period}.csv",
        LeadFile.Answers => $"s3-answers_{Period}.csv",
        _ => "",
    };
}

/// <summary>Links for leads as signed tokens. They are short-lived: a page is looked at now, a file is fetched now.</summary>
internal sealed class LeadLinks(LinkKeys keys, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private const string Purpose = "lead";
    private const int Fields = 4;

    private static readonly Words<LeadFile> Files = new(
        (LeadFile.Page, "Page"),
        (LeadFile.Workbook, "Workbook"),
        (LeadFile.Status, "Status"),
        (LeadFile.Answers, "Answers"));

    private readonly SignedTokens _tokens = new(keys);

    public Task<string> CreateAsync(LeadLink link, CancellationToken cancellationToken) => _tokens.CreateAsync(
        Purpose, string.Create(CultureInfo.InvariantCulture,
            $"{Files.Of(link.File)}|{link.Period}|{link.Expires.ToUnixTimeSeconds()}|{link.Person}"), cancellationToken);

    /// <returns>The link, and whether it is over; neither for a token that was not made here.</returns>
    public async Task<(LeadLink? Link, bool IsOver)> ReadAsync(string token, CancellationToken cancellationToken) => await _tokens.ReadAsync(Purpose, token, cancellationToken) switch
    {
        TokenReading.Expired => (null, true),
        TokenReading.Signed { Content: var content } when Read(content) is { } link => link.Expires <= time.GetUtcNow() ? (null, true) : (link, false),
        _ => (null, false),
    };

    /// <summary>The person comes last: whatever stands in that key, the fields before it are the first three.</summary>
    private static LeadLink? Read(string content) => content.Split('|', Fields) is [var file, var period, var expires, var person]
        && Files.Find(file) is { } wanted && ReportingPeriod.TryParse(period) is { } halfYear
        && long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new LeadLink(person, wanted, halfYear, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;
}
