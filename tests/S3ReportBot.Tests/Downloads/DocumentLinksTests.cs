using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Reports;
using S3ReportBot.Downloads;
using S3ReportBot.Storage.Keys;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Downloads;

public sealed class DocumentLinksTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new(2021, 7, 15, 10, 0, 0, TimeSpan.Zero));
    private SqliteTables _tables = null!;
    private DocumentLinks _links = null!;

    public async Task InitializeAsync()
    {
        _tables = await SqliteTables.OpenAsync(new SqliteTablesOptions(), TimeProvider.System);
        _links = AnotherInstance();
    }

    public async Task DisposeAsync() => await _tables.DisposeAsync();

    [Theory]
    [InlineData("ccre-s3", DocumentKind.Complete, FileFormat.Word)]
    [InlineData("a|b|c", DocumentKind.Public, FileFormat.Html)]
    [InlineData("Ελλάδα ~ 100%", DocumentKind.Draft, FileFormat.Word)]
    public async Task A_token_gives_back_its_link(string partnership, DocumentKind kind, FileFormat format)
    {
        var link = Link() with { Report = new(partnership, new ReportingPeriod(2020, 2)), Kind = kind, Format = format, Person = kind == DocumentKind.Public ? "" : "slack/U|1:T%2F" };

        var token = await CreateAsync(link);

        Assert.Matches("^[A-Za-z0-9._-]+$", token);
        Assert.Equal(new LinkReading.Valid(link), await ReadAsync(token));
    }

    /// <summary>Made by a build that named nobody in its links.</summary>
    [Theory]
    [InlineData("2020-H2|3|Complete|Word|1626514200|ccre-s3", "", "ccre-s3")]
    [InlineData("2020-H2|7|Draft|Word|1626514200|ccre-s3", "", "ccre-s3")]
    [InlineData("2020-H2|3|Public|Word|1626514200|ccre-s3", "", "ccre-s3")]
    [InlineData("2020-H2|3|Public|Html|1626514200|a|b|c", "", "a|b|c")]
    public void A_link_of_an_earlier_build_is_for_nobody_unless_it_is_public(string content, string person, string partnership)
    {
        var link = LinkContent.Read(content)!;

        Assert.Equal((person, partnership), (link.Person, link.Report.Partnership));
    }

    [Theory]
    [InlineData("2020-H2|3|Complete|Word|99999999999999|ccre-s3"), InlineData("2020-H2|3|Complete|Word|-1|ccre-s3"), InlineData("2020-H2|3|Complete|Word|1626514200")]
    [InlineData("2020-H3|3|Complete|Word|1626514200|ccre-s3"), InlineData("2020-H2|3|Secret|Word|1626514200|ccre-s3"), InlineData("")]
    public void What_no_link_says_is_none(string content) => Assert.Null(LinkContent.Read(content));

    [Fact]
    public async Task A_changed_token_is_no_token()
    {
        var token = await CreateAsync(Link());

        for (var place = 0; place < token.Length; place++)
            foreach (var other in (char[])['0', '1', 'A', 'a', '.', '-', '=', 'é'])
                if (token[place] != other)
                    Assert.IsNotType<LinkReading.Valid>(await ReadAsync(token[..place] + other + token[(place + 1)..]));
    }

    [Fact]
    public async Task A_cut_or_longer_token_is_no_token()
    {
        var token = await CreateAsync(Link());

        for (var length = 0; length < token.Length; length++)
            Assert.IsType<LinkReading.Unknown>(await ReadAsync(token[..length]));
        foreach (var more in (string[])["0", ".", "=", " ", "\n"])
            Assert.IsType<LinkReading.Unknown>(await ReadAsync(token + more));
    }

    [Fact]
    public async Task Parts_of_two_tokens_make_none()
    {
        var one = (await CreateAsync(Link())).Split('.');
        var other = (await CreateAsync(Link() with { Kind = DocumentKind.Public })).Split('.');

        Assert.IsType<LinkReading.Unknown>(await ReadAsync($"{one[0]}.{one[1]}.{other[2]}"));
    }

    [Fact]
    public async Task What_the_same_key_signed_for_another_purpose_is_no_token()
    {
        var parts = (await CreateAsync(Link())).Split('.');
        var key = await Keys().FindAsync(parts[0], default);
        var mac = System.Security.Cryptography.HMACSHA256.HashData(key!.Secret, System.Text.Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}"));

        Assert.IsType<LinkReading.Unknown>(await ReadAsync($"{parts[0]}.{parts[1]}.{Convert.ToHexStringLower(mac)}"));
    }

    [Fact]
    public async Task A_token_of_another_installation_is_no_token()
    {
        await using var elsewhere = await SqliteTables.OpenAsync(new SqliteTablesOptions(), TimeProvider.System);
        var foreign = new DocumentLinks(new LinkKeys(elsewhere.Table(TableNames.Keys), _clock), _clock);
        await CreateAsync(Link());

        Assert.IsType<LinkReading.Unknown>(await ReadAsync(await foreign.CreateAsync(Link(), default)));
    }

    [Fact]
    public async Task A_link_expires_to_the_second()
    {
        var token = await CreateAsync(Link());

        _clock.SetUtcNow(Link().Expires.AddSeconds(-1));
        Assert.IsType<LinkReading.Valid>(await ReadAsync(token));
        _clock.SetUtcNow(Link().Expires);
        Assert.IsType<LinkReading.Expired>(await ReadAsync(token));
        _clock.SetUtcNow(Link().Expires.AddYears(1));
        Assert.IsType<LinkReading.Expired>(await ReadAsync(token));
    }

    [Fact]
    public async Task No_link_outlives_its_key() =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            CreateAsync(Link() with { Expires = _clock.GetUtcNow() + LinkKeys.LongestLink + TimeSpan.FromSeconds(1) }));

    [Fact]
    public async Task Every_instance_reads_what_another_made()
    {
        await CreateAsync(Link());
        var other = AnotherInstance();

        Assert.IsType<LinkReading.Valid>(await ReadAsync(await other.CreateAsync(Link(), default)));
        _clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await other.CreateAsync(Link() with { Expires = _clock.GetUtcNow().AddHours(1) }, default);
        Assert.IsType<LinkReading.Valid>(await ReadAsync(tomorrow));
    }

    [Fact]
    public async Task Two_instances_that_begin_the_day_at_once_have_one_key()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Keys().CurrentAsync(default))));

        Assert.Single(ids.Select(key => Convert.ToHexString(key.Secret)).Distinct());
    }

    [Fact]
    public async Task Each_day_has_a_key_and_old_ones_go_when_their_last_link_has_expired()
    {
        var keys = Keys();
        for (var day = 0; day < 20; day++)
        {
            await keys.CurrentAsync(default);
            _clock.Advance(TimeSpan.FromDays(1));
        }

        var rows = await _tables.Table(TableNames.Keys).RangeAsync("links", "0", "a", default);
        Assert.Equal(Enumerable.Range(27, 5).Concat(Enumerable.Range(1, 3)).Select(day => day.ToString("00", null)), rows.Select(row => row.Row[^2..]));
    }

    private static DocumentLink Link() => new(
        new("ccre-s3", new ReportingPeriod(2020, 2)), 3, DocumentKind.Complete, FileFormat.Word, new DateTimeOffset(2021, 7, 17, 9, 30, 0, TimeSpan.Zero), "entra/t/anna");

    private LinkKeys Keys() => new(_tables.Table(TableNames.Keys), _clock);

    private DocumentLinks AnotherInstance() => new(Keys(), _clock);

    private Task<string> CreateAsync(DocumentLink link) => _links.CreateAsync(link, default);

    private Task<LinkReading> ReadAsync(string token) => _links.ReadAsync(token, default);
}
