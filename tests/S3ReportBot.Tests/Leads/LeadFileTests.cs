using S3ReportBot.Core.Reminders;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Leads;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Leads;

/// <summary>The page and the files of leads, over HTTP: by a good link, for a lead, for an hour.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class LeadFileTests : IAsyncLifetime
{
    private const string Lea = "test/Lea";
    private static readonly ReportingPeriod Period = new(2020, 2);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("s3reportbot-");
    private readonly RealWaits _clock = new(new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero));
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });
    private BotServer _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await BotServer.StartAsync(_folder.FullName, _clock);
        await Part<PeopleStore>().GrantAsync(Lea, new Membership("solar-energy", "Solar Energy", Role.Lead), default);
        var progress = new ReportProgress("Solar Energy", ReportStatus.Draft, 9, 22, 2, _clock.GetUtcNow(), 7)
        {
            Mandatory = 5,
            Sections = [new("identification", 4, 4), new("management-report", 3, 7), new("innovative-results", 0, 2), new("self-assessment", 1, 1)],
        };
        await Part<OverviewStore>().PutAsync(new ReportKey("solar-energy", Period), progress, default);
        await Part<OverviewStore>().PutAsync(new ReportKey("bioenergy", Period), progress with { Partnership = "Bioenergy" }, default);
        await Part<OverviewStore>().PutAsync(new ReportKey("solar-energy", Period), new ReminderTally(3, _clock.GetUtcNow(), 1), default);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_page_shows_the_scope_and_nothing_else()
    {
        using var response = await FetchAsync(LeadFile.Page);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        foreach (var part in (string[])["20 days left: due on 31 January 2021", "Solar Energy</th>", "</span> 3/7", "</span> 4/4", "</span> 0/2", "<abbr title=\"Management report\">I</abbr>", "11 January 2021, 10:00 (Brussels)"])
            Assert.Contains(part, page, StringComparison.Ordinal);
        foreach (var part in (string[])["Bioenergy", "Self-assessment", "<script", "onclick", "http://", "style=\""])
            Assert.DoesNotContain(part, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_three_is_on_the_page_of_a_confidential_lead()
    {
        await Part<PeopleStore>().GrantAsync(Lea, new Membership("solar-energy", "Solar Energy", Role.Lead) { Confidential = true }, default);

        using var response = await FetchAsync(LeadFile.Page);

        Assert.Contains("Self-assessment", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Page"), InlineData("Workbook"), InlineData("Status"), InlineData("Answers")]
    public async Task Nothing_may_run_in_it_be_kept_or_tell_its_address_to_others(string file)
    {
        using var response = await FetchAsync(Enum.Parse<LeadFile>(file));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(("private, no-store", "no-referrer", "nosniff"), (Header(response, "Cache-Control").Replace("no-store, private", "private, no-store", StringComparison.Ordinal), Header(response, "Referrer-Policy"), Header(response, "X-Content-Type-Options")));
    }

    [Theory]
    [InlineData(59, HttpStatusCode.OK), InlineData(60, HttpStatusCode.Gone)]
    public async Task A_link_is_good_for_an_hour(int minutes, HttpStatusCode expected)
    {
        var address = await AddressAsync(LeadFile.Page);
        _clock.Advance(TimeSpan.FromMinutes(minutes));

        using var response = await Http.GetAsync(address);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Who_is_no_lead_any_more_gets_nothing_by_a_good_link()
    {
        var address = await AddressAsync(LeadFile.Workbook);
        await Part<PeopleStore>().RevokeAsync(Lea, "solar-energy", Role.Lead, default);

        using var response = await Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_changed_link_a_link_for_another_file_and_a_documents_token_are_unknown()
    {
        var page = (await AddressAsync(LeadFile.Page)).ToString();
        var workbook = (await AddressAsync(LeadFile.Workbook)).ToString();
        string[] addresses =
        [
            page[..^1] + (page[^1] == 'a' ? 'b' : 'a'), page.Replace("/status/", "/exports/", StringComparison.Ordinal) + "/s3-reports_2020-H2.xlsx",
            workbook.Replace("_2020-H2", "_2020-H1", StringComparison.Ordinal), workbook.Replace(".xlsx", ".csv", StringComparison.Ordinal),
            page.Replace("/status/", "/exports/", StringComparison.Ordinal), workbook.Replace("/exports/", "/status/", StringComparison.Ordinal),
            workbook.Replace("/exports/", "/documents/", StringComparison.Ordinal), $"{_bot.Address}status/x.y.z", $"{_bot.Address}status/nothing",
        ];

        foreach (var address in addresses)
        {
            using var response = await Http.GetAsync(new Uri(address));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private T Part<T>()
        where T : notnull => _bot.Services.GetRequiredService<T>();

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    private async Task<HttpResponseMessage> FetchAsync(LeadFile file) => await Http.GetAsync(await AddressAsync(file));

    private async Task<Uri> AddressAsync(LeadFile file)
    {
        var link = new LeadLink(Lea, file, Period, _clock.GetUtcNow() + LeadLinks.Lifetime);
        var token = await Part<LeadLinks>().CreateAsync(link, default);
        return new Uri(_bot.Address, file == LeadFile.Page ? $"status/{token}" : $"exports/{token}/{link.FileName}");
    }
}
