using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Downloads;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;
using S3ReportBot.Tests.Documents;
using S3ReportBot.Tests.Support;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Downloads;

[Trait(Lane.Name, Lane.Slow)]
public sealed class DocumentEndpointTests : IAsyncLifetime
{
    private const string Anna = "entra/t/anna|1";
    private readonly FakeTimeProvider _clock = new(new(2021, 7, 15, 10, 0, 0, TimeSpan.Zero));
    private readonly ConcurrentQueue<string> _log = new();
    private readonly OneReport _reports = new();
    private WebApplication _app = null!;
    private HttpClient _browser = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        // The product's own settings are quieter than an operator may make them.
        builder.Configuration["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace";
        builder.Logging.ClearProviders().AddProvider(new ListLogger(_log)).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddSingleton<ITables>(await SqliteTables.OpenAsync(new SqliteTablesOptions(), TimeProvider.System));
        builder.Services.AddSingleton<ISealedReports>(_reports);
        builder.Services.AddSingleton(Shipped.Texts);
        builder.Services.AddSingleton<PeopleStore>().AddSingleton(new ConfiguredLeads([])).AddSingleton<PresentRights>();
        builder.Services.AddDownloads();
        _app = builder.Build();
        _app.MapDownloads();
        await _app.StartAsync();
        _browser = _app.GetTestClient();
        await People.GrantAsync(Anna, new Membership(SmallForm.Key.Partnership, "Smart Glass", Role.Coordinator), default);
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_word_file_is_a_download_with_its_name()
    {
        var answer = await GetAsync(Link(DocumentKind.Complete));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=\"smart-glass_2021-H1_complete.docx\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(Written.Word(OneReport.Submitted, DocumentKind.Complete), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_page_opens_in_the_browser_and_may_run_and_load_nothing()
    {
        var answer = await GetAsync(Link(DocumentKind.Public) with { Format = FileFormat.Html });

        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline; filename=\"smart-glass_2021-H1_public.html\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(Written.Html(OneReport.Submitted, DocumentKind.Public), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Nothing_is_kept_or_guessed_or_told_to_others()
    {
        foreach (var answer in (HttpResponseMessage[])[await GetAsync(Link(DocumentKind.Complete)), await _browser.GetAsync("/documents/x/y.docx")])
        {
            Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        }
    }

    [Fact]
    public async Task HEAD_tells_the_length_and_sends_nothing()
    {
        var path = await PathAsync(Link(DocumentKind.Complete));
        var answer = await _browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(Written.Word(OneReport.Submitted, DocumentKind.Complete).Length, answer.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task An_expired_link_says_how_to_get_another()
    {
        var path = await PathAsync(Link(DocumentKind.Complete));
        _clock.Advance(TimeSpan.FromDays(2));

        var answer = await _browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Equal(Shipped.Texts["document.link-expired"], await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_draft_that_has_changed_says_so()
    {
        var link = Link(DocumentKind.Draft) with { Version = 12 };
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(link)).StatusCode);

        var answer = await GetAsync(link with { Version = 11 });

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Equal(Shipped.Texts["document.link-superseded"], await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{0}x", "smart-glass_2021-H1_public.docx")]
    [InlineData("{0}", "smart-glass_2021-H1_complete.docx")]
    [InlineData("{0}", "smart-glass_2021-H1_public.html")]
    [InlineData("x", "smart-glass_2021-H1_public.docx")]
    public async Task What_no_link_names_is_not_there(string token, string fileName)
    {
        var good = await _app.Services.GetRequiredService<DocumentLinks>().CreateAsync(Link(DocumentKind.Public), default);

        var answer = await _browser.GetAsync($"/documents/{token.Replace("{0}", good, StringComparison.Ordinal)}/{fileName}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(Shipped.Texts["document.link-unknown"], await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_submission_that_is_not_there_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Link(DocumentKind.Complete) with { Version = 3 })).StatusCode);

    [Theory]
    [InlineData(DocumentKind.Draft, HttpStatusCode.Forbidden)]
    [InlineData(DocumentKind.Complete, HttpStatusCode.Forbidden)]
    [InlineData(DocumentKind.Public, HttpStatusCode.OK)]
    public async Task Whoever_has_lost_the_role_gets_by_an_old_link_what_is_public_and_nothing_else(DocumentKind kind, HttpStatusCode expected)
    {
        var path = await PathAsync(Link(kind) with { Version = kind == DocumentKind.Draft ? 12 : 2 });
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync(path)).StatusCode);
        await People.RevokeAsync(Anna, SmallForm.Key.Partnership, Role.Coordinator, default);

        var answer = await _browser.GetAsync(path);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(kind != DocumentKind.Public, await answer.Content.ReadAsStringAsync() == Shipped.Texts["document.link-no-right"]);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.Forbidden)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task The_complete_document_of_a_lead_is_for_as_long_as_the_entry_says_confidential(bool confidential, HttpStatusCode expected)
    {
        var lead = new Membership(SmallForm.Key.Partnership, "Smart Glass", Role.Lead);
        await People.GrantAsync("lea", lead with { Confidential = true }, default);
        var path = await PathAsync(Link(DocumentKind.Complete) with { Person = "lea" });
        await People.GrantAsync("lea", lead with { Confidential = confidential }, default);

        Assert.Equal(expected, (await _browser.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData(""), InlineData("nobody"), InlineData("entra/t/anna")]
    public async Task A_link_for_nobody_or_for_whoever_has_no_role_opens_nothing(string person) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(Link(DocumentKind.Draft) with { Person = person, Version = 12 })).StatusCode);

    [Theory]
    [InlineData("9999-12-31"), InlineData("9999-12-24"), InlineData("2021-07-17"), InlineData("10000-01-01"), InlineData("2021-02-30"), InlineData("")]
    public async Task A_day_that_no_key_can_have_is_not_found(string day)
    {
        foreach (var path in (string[])[$"/documents/{day}.YQ.00/a.docx", $"/documents/{day}/a", $"/documents/{day}", $"/documents/{day}.YQ.00/a/b/c"])
            Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Logs_hold_neither_tokens_nor_answers()
    {
        var link = Link(DocumentKind.Complete);
        var token = await _app.Services.GetRequiredService<DocumentLinks>().CreateAsync(link, default);
        await _browser.GetAsync($"/documents/{token}/{link.FileName}");
        await _browser.GetAsync($"/documents/{token}/other.docx");

        Assert.NotEmpty(_log);
        Assert.All(_log, line => Assert.DoesNotContain(token, line, StringComparison.Ordinal));
        Assert.All(_log, line => Assert.DoesNotContain(link.FileName, line, StringComparison.Ordinal));
        Assert.All(_log, line => Assert.DoesNotContain("classified", line, StringComparison.Ordinal));
    }

    private DocumentLink Link(DocumentKind kind) => new(SmallForm.Key, 2, kind, FileFormat.Word, _clock.GetUtcNow().AddDays(1), Anna);

    private PeopleStore People => _app.Services.GetRequiredService<PeopleStore>();

    private async Task<HttpResponseMessage> GetAsync(DocumentLink link) => await _browser.GetAsync(await PathAsync(link));

    private async Task<string> PathAsync(DocumentLink link) =>
        $"/documents/{await _app.Services.GetRequiredService<DocumentLinks>().CreateAsync(link, default)}/{link.FileName}";

    private sealed class OneReport : ISealedReports
    {
        public static readonly Report Submitted = SmallForm.Sealed(SmallForm.Text("text", "open"), SmallForm.Text("assessment", "classified"));

        public Task<ReportInForm?> FindAsync(ReportKey key, int? seal, CancellationToken cancellationToken) =>
            Task.FromResult(key == SmallForm.Key && seal is null or 2 ? new ReportInForm(SmallForm.Questionnaire, Submitted) : null);
    }

    private sealed class ListLogger(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
