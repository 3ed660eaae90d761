using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.People;
using S3ReportBot.Downloads;
using S3ReportBot.Leads;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;
using S3ReportBot.Tests.Connector;
using S3ReportBot.Tests.Support;
using S3ReportBot.Tests.Turns;

namespace S3ReportBot.Tests.Telemetry;

/// <summary>Whoever reads a link in a log could fetch the document: no sink hears one, whatever an operator sets and whatever fails.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class LinksInSinksTests : IAsyncLifetime, IDisposable
{
    private const string Anna = $"entra/{AuthenticatedBot.Tenant}/b15a9416-0ad3-4172-9210-7beb711d3f70";
    private static readonly string[] Report =
        ["start", "1", "ccre-s3", "yes", "26-06-2020", "www.example.eu", "Seven regions map their labs.",
        "Lapland (FI), FI1D7", "Aragon (ES), ES24", "submit", "yes"];
    private readonly HttpClient _browser = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Sink _sink = new();
    private readonly ConcurrentQueue<string> _spans = new();
    private readonly ActivityListener _listener;
    private OtlpReceiver _collector = null!;
    private FaultyTables _tables = null!;
    private AuthenticatedBot _bot = null!;

    public LinksInSinksTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _spans.Enqueue($"{span.Source.Name} {span.DisplayName} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.SelectMany(happened => happened.Tags))}"),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public async Task InitializeAsync()
    {
        _collector = await OtlpReceiver.StartAsync();
        _tables = new FaultyTables(await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = null }, TimeProvider.System), oneProcess: true);
        _bot = await AuthenticatedBot.StartAsync(settings: _collector.Settings, logs: _sink, parts: services =>
            services.AddSingleton<ITables>(_tables));
        foreach (var text in Report)
        {
            // Unhurried: what is sent at once after an answer goes on with it.
            _bot.Clock.Advance(TimeSpan.FromSeconds(10));
            var message = _bot.Message(text);
            message["deliveryMode"] = "expectReplies";
            await _bot.PostAsync(message, $"Bearer {_bot.Token()}");
        }

        await _bot.Services.GetRequiredService<PeopleStore>().GrantAsync(Anna, new Membership(Membership.Everywhere, "*", Role.Lead), default);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _collector.DisposeAsync();
        await _tables.DisposeAsync();
    }

    public void Dispose()
    {
        _browser.Dispose();
        _listener.Dispose();
        _sink.Dispose();
    }

    [Fact]
    public async Task No_scope_record_span_or_metric_holds_a_link_also_when_storage_fails_in_the_middle_of_a_download()
    {
        var links = await LinksAsync();
        foreach (var link in links)
        {
            await AssertAsync(link, HttpStatusCode.OK, _ => null);
            await AssertAsync(link + "x", HttpStatusCode.NotFound, _ => null);
            await AssertAsync("/" + link, HttpStatusCode.OK, _ => null);
            foreach (var table in (string[])[TableNames.Keys, TableNames.People, TableNames.Reports, TableNames.Overview])
                await FetchAsync(link, read => read == table ? new StorageException(StorageFailure.Refused, "The test says no.") : null);
            await AssertAsync(link, HttpStatusCode.ServiceUnavailable, _ => new StorageException(StorageFailure.Unconfirmed, "The test says no."));
            await AssertAsync(link, HttpStatusCode.InternalServerError, _ => new InvalidOperationException("The test says no."));
        }

        var token = links[0].Split('/')[1];
        foreach (var odd in (string[])[$"documents/{token}", $"Documents/{token}/a/b", $"STATUS/{token}/x", $"exports/{token}/%2e%2e/x", $"documents/{token}%00/x", $"documents%2f{token}/x", $"bot/documents/{token}/x", $"(documents/{token}/x", $"%20documents/{token}/x", $"documents%5c{token}"])
            await FetchAsync(odd, _ => null);
        // Exporters send the rest when the process ends.
        await _bot.DisposeAsync();

        Assert.Contains(_sink.Lines, line => line.Contains("Storage failed while somebody followed a link", StringComparison.Ordinal));
        Assert.Contains(_collector.Of("logs"), body => body.Contains("Storage failed while somebody followed a link", StringComparison.Ordinal));
        Assert.Contains(_collector.Of("metrics"), body => body.Contains("/documents", StringComparison.Ordinal));
        Assert.Contains(_spans, span => span.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        string[] heard = [.. _sink.Lines, .. _spans.Where(span => !span.StartsWith("System.Net.Http", StringComparison.Ordinal)), .. _collector.All];
        foreach (var secret in links.SelectMany(SecretsOf).Distinct())
            Assert.DoesNotContain(heard, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(heard, line => line.Contains("RequestPath", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> LinksAsync()
    {
        var row = (await _bot.Services.GetRequiredService<PeopleStore>().ReadAsync(Anna, "", "msteams/a:chat", default)).Conversation!;
        var expires = _bot.Clock.GetUtcNow().AddHours(1);
        var links = new List<string>();
        foreach (var kind in (DocumentKind[])[DocumentKind.Complete, DocumentKind.Public])
        {
            var link = new DocumentLink(row.Report!, 1, kind, FileFormat.Word, expires, kind == DocumentKind.Public ? "" : Anna);
            links.Add($"documents/{await _bot.Services.GetRequiredService<DocumentLinks>().CreateAsync(link, default)}/{link.FileName}");
        }

        foreach (var file in (LeadFile[])[LeadFile.Workbook, LeadFile.Answers])
        {
            var link = new LeadLink(Anna, file, row.Report!.Period, expires);
            links.Add($"exports/{await _bot.Services.GetRequiredService<LeadLinks>().CreateAsync(link, default)}/{link.FileName}");
        }

        links.Add($"status/{await _bot.Services.GetRequiredService<LeadLinks>().CreateAsync(new LeadLink(Anna, LeadFile.Page, row.Report!.Period, expires), default)}");
        return links;
    }

    /// <summary>The whole path, the token, its parts and the file's name.</summary>
    private static IEnumerable<string> SecretsOf(string link)
    {
        var parts = link.Split('/');
        return [link, .. parts[1..], .. parts[1].Split('.')[1..]];
    }

    private async Task AssertAsync(string link, HttpStatusCode expected, Func<string, Exception?> fault) =>
        Assert.Equal((link, expected), (link, await FetchAsync(link, fault)));

    private async Task<HttpStatusCode> FetchAsync(string link, Func<string, Exception?> fault)
    {
        // Keys are cached, so that a fault is met by the reads of the link's own contents.
        _tables.AtRead = fault;
        using var response = await _browser.GetAsync(new Uri(_bot.Address, "/") + link);
        _tables.AtRead = _ => null;
        return response.StatusCode;
    }
}
