using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace Polyfills.Tests.Tables;

public sealed class AuthenticationTests
{
    [Theory]
    [InlineData("/devstoreaccount1/Tables", "drodeMr4cPcxsBm0i/bB2muZrQAT4OsTvh9ZbN6Vsok=")]
    [InlineData("/devstoreaccount1/drafts(PartitionKey='p',RowKey='r')", "0bFBvnWYQ9Gqv51lyeG9N41/8X82hMnEcknqexxC4qc=")]
    [InlineData("/devstoreaccount1/drafts(PartitionKey='p',RowKey='O%27%27Neil')", "vxuTwvEmD6jc7MmvbWGPNOF1/71wyQEc7nTlWCJ5GYw=")]
    public void The_tests_know_how_shared_key_lite_signs(string path, string signature) =>
        Assert.Equal(signature, Signature("Thu, 15 Jan 2026 09:00:00 GMT", path));

    [Theory]
    [InlineData("p", "r", "/devstoreaccount1/drafts(PartitionKey='p',RowKey='r')")]
    [InlineData("p", "O'Neil", "/devstoreaccount1/drafts(PartitionKey='p',RowKey='O%27%27Neil')")]
    [InlineData("19:a@thread.tacv2;messageid=1|2", "a%b é", "/devstoreaccount1/drafts(PartitionKey='19%3Aa%40thread.tacv2%3Bmessageid%3D1%7C2',RowKey='a%25b%20%C3%A9')")]
    public async Task Each_request_is_signed_over_the_path_that_goes_over_the_wire(string partition, string row, string path)
    {
        var wire = new Wire().Answer(200, "{}");

        await wire.Table().GetEntityAsync<TableEntity>(partition, row);

        Assert.Equal(path, wire.Last.Uri.AbsolutePath);
        Assert.Equal($"SharedKeyLite {Wire.Account}:{Signature(wire.Last.Headers["x-ms-date"], path)}", wire.Last.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_key_that_was_changed_signs_from_then_on()
    {
        var wire = new Wire().Answer(200, "{}").Answer(200, "{}");
        var credential = new TableSharedKeyCredential(Wire.Account, Convert.ToBase64String([1, 2, 3]));
        var table = new TableClient(new Uri($"http://127.0.0.1:10002/{Wire.Account}"), "drafts", credential, wire.Options);
        await table.GetEntityAsync<TableEntity>("p", "r");
        var before = wire.Last;

        credential.SetAccountKey(Wire.Key);
        await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.NotEqual($"SharedKeyLite {Wire.Account}:{Signature(before.Headers["x-ms-date"], before.Uri.AbsolutePath)}", before.Headers["Authorization"]);
        Assert.Equal($"SharedKeyLite {Wire.Account}:{Signature(wire.Last.Headers["x-ms-date"], wire.Last.Uri.AbsolutePath)}", wire.Last.Headers["Authorization"]);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://10.1.2.3", "http://10.1.2.3:10002/devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=acc;AccountKey=AQID;EndpointSuffix=core.windows.net", "https://acc.table.core.windows.net")]
    [InlineData("AccountName=acc;AccountKey=AQID", "https://acc.table.core.windows.net")]
    [InlineData("AccountName=acc;AccountKey=AQID;EndpointSuffix=core.chinacloudapi.cn", "https://acc.table.core.chinacloudapi.cn")]
    [InlineData("AccountName=acc;AccountKey=AQID;TableEndpoint=https://acc.table.cosmos.azure.com:443/", "https://acc.table.cosmos.azure.com")]
    [InlineData("TableEndpoint=https://acc.table.core.windows.net/;SharedAccessSignature=sv=2019-07-07&sig=a%3D", "https://acc.table.core.windows.net")]
    public void A_connection_string_says_where_the_tables_are(string connectionString, string endpoint) =>
        Assert.Equal(endpoint, new TableServiceClient(connectionString).Uri.AbsoluteUri.TrimEnd('/'));

    [Theory]
    [InlineData("AccountName=acc")]
    [InlineData("AccountKey=AQID")]
    [InlineData("nothing")]
    public void A_connection_string_without_a_way_in_is_refused(string connectionString)
    {
        var failure = Record.Exception(() => new TableServiceClient(connectionString));

        Assert.True(failure is InvalidOperationException or FormatException, $"{failure}");
    }

    [Fact]
    public async Task A_shared_access_signature_goes_into_the_query()
    {
        var wire = new Wire().Answer(200, """{"value":[]}""");
        var table = new TableServiceClient(new Uri("https://acc.table.core.windows.net"), new AzureSasCredential("sv=2019-07-07&sig=a%3D"), wire.Options).GetTableClient("drafts");

        await foreach (var page in table.QueryAsync<TableEntity>("PartitionKey eq 'p'").AsPages())
            Assert.Empty(page.Values);

        Assert.Contains("sv=2019-07-07", wire.Last.Uri.Query, StringComparison.Ordinal);
        Assert.Contains("sig=a%3D", wire.Last.Uri.Query, StringComparison.Ordinal);
        Assert.Contains("$filter=", wire.Last.Uri.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", wire.Last.Headers.Keys);
    }

    [Fact]
    public async Task A_token_is_asked_for_storage_and_carried()
    {
        var wire = new Wire().Answer(200, "{}");
        var credential = new NotingCredential();
        var table = new TableServiceClient(new Uri("https://acc.table.core.windows.net"), credential, wire.Options).GetTableClient("drafts");

        await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal("https://storage.azure.com/.default", Assert.Single(credential.Scopes));
        Assert.Equal("Bearer token-1", wire.Last.Headers["Authorization"]);
    }

    private static string Signature(string date, string path) => Convert.ToBase64String(
        HMACSHA256.HashData(Convert.FromBase64String(Wire.Key), Encoding.UTF8.GetBytes($"{date}\n/{Wire.Account}{path}")));

    private sealed class NotingCredential : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("token-1", TimeProvider.System.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
