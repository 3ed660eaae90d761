using System.Net;

namespace Polyfills.Tests.AspNetCore;

public class AuthenticationTests
{
    private const string Message = """{"type":"message","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","conversation":{"id":"c1"}}""";

    private static readonly Dictionary<string, string?> WithAppId = new()
    {
        ["MicrosoftAppId"] = "11111111-2222-3333-4444-555555555555",
        ["MicrosoftAppPassword"] = "secret",
    };

    [Fact]
    public async Task Without_an_app_id_requests_without_a_token_are_let_in() =>
        Assert.Equal((HttpStatusCode.OK, 1), await PostAsync(null, null));

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Basic bWFyaWE6c2VjcmV0")]
    public async Task With_an_app_id_requests_without_a_bearer_token_are_refused(string? authorization) =>
        Assert.Equal((HttpStatusCode.Unauthorized, 0), await PostAsync(WithAppId, authorization));

    [Fact]
    public void A_tenant_s_app_needs_its_tenant() =>
        Assert.ThrowsAny<ArgumentException>(() => new Microsoft.Bot.Builder.Integration.AspNet.Core.ConfigurationServiceClientCredentialFactory(
            new Microsoft.Extensions.Configuration.ConfigurationManager
            {
                ["MicrosoftAppType"] = "SingleTenant", ["MicrosoftAppId"] = "app", ["MicrosoftAppPassword"] = "secret",
            }));

    private static async Task<(HttpStatusCode Status, int Turns)> PostAsync(Dictionary<string, string?>? settings, string? authorization)
    {
        var turns = 0;
        await using var server = await BotServer.StartAsync(
            (_, _) =>
            {
                turns++;
                return Task.CompletedTask;
            },
            settings);
        using var response = await server.PostAsync(Message, authorization);
        return (response.StatusCode, turns);
    }
}
