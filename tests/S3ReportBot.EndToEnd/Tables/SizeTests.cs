using S3ReportBot.Storage.Tables;

namespace S3ReportBot.EndToEnd.Tables;

/// <summary>How many requests over the wire a read or a transaction is.</summary>
[Collection(Azurite.Name)]
public sealed class SizeTests(Azurite azurite)
{
    [Fact]
    public async Task The_overview_of_a_thousand_reports_is_one_request()
    {
        using var network = new CountingNetwork();
        await using var tables = await azurite.OpenAsync(network: network);
        var overview = tables.Table(TableNames.Overview);
        foreach (var batch in Enumerable.Range(0, 1000).Chunk(100))
            Assert.True((await overview.WriteAsync("2020-_482", [.. batch.Select(Row)], default)).IsCommitted);

        network.Requests = 0;
        Assert.Equal(1000, (await overview.RangeAsync("2020-_482", "", "~~", default)).Count);

        Assert.Equal(1, network.Requests);
    }

    [Fact]
    public async Task A_transaction_is_one_request_and_so_is_the_partition_that_it_filled()
    {
        using var network = new CountingNetwork();
        await using var tables = await azurite.OpenAsync(network: network);
        var reports = tables.Table(TableNames.Reports);
        network.Requests = 0;

        await reports.WriteAsync("p", [.. Enumerable.Range(0, 100).Select(Row)], default);
        Assert.Equal(1, network.Requests);

        Assert.Equal(100, (await reports.RangeAsync("p", "a", "z", default)).Count);
        Assert.Equal(2, network.Requests);
    }

    private static TableWrite Row(int number) => new TableWrite.Insert($"partnership-{number}", new EntityProperties().Add("Name", $"Partnership {number}"));

    private sealed class CountingNetwork() : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        public int Requests { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
