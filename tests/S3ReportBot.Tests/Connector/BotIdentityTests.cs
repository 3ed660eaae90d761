using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using S3ReportBot.Connector;
using S3ReportBot.Hosting;

namespace S3ReportBot.Tests.Connector;

public class BotIdentityTests
{
    private const string App = AuthenticatedBot.AppId, Tenant = AuthenticatedBot.Tenant;

    [Theory]
    [InlineData(null, null, null, null, "MicrosoftAppId")]
    [InlineData("SingleTenant", "my bot", Tenant, "secret", "MicrosoftAppId")]
    [InlineData("SingleTenant", App, null, "secret", "MicrosoftAppTenantId")]
    [InlineData("SingleTenant", App, "contoso", "secret", "MicrosoftAppTenantId")]
    [InlineData("SingleTenant", App, Tenant, null, "MicrosoftAppPassword")]
    [InlineData("UserAssignedMSI", App, null, null, "MicrosoftAppTenantId")]
    [InlineData("MultiTenant", App, null, "secret", "Channels:AllowedTenants")]
    [InlineData(null, App, null, "secret", "Channels:AllowedTenants")]
    [InlineData("MSI", App, Tenant, null, "MicrosoftAppType")]
    [InlineData("1", App, Tenant, null, "MicrosoftAppType")]
    public void Outside_development_the_bot_does_not_start_and_says_what_to_set(string? type, string? app, string? tenant, string? password, string named)
    {
        var refused = Assert.Throws<SettingsException>(() => BotIdentity.Of(Settings(type, app, tenant, password)).Require(isDevelopment: false));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message.Replace("no secret is needed", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SingleTenant", "secret")]
    [InlineData("UserAssignedMSI", null)]
    public void A_whole_identity_serves_its_own_tenant(string type, string? password)
    {
        var identity = BotIdentity.Of(Settings(type, App, Tenant, password));

        identity.Require(isDevelopment: false);
        Assert.Equal([Tenant], identity.Tenants);
    }

    [Fact]
    public void In_development_none_is_needed() => BotIdentity.Of(Settings(null, null, null, null)).Require(isDevelopment: true);

    [Theory]
    [InlineData("http://login.botframework.com/"), InlineData("nonsense"), InlineData("ftp://127.0.0.1/")]
    public void The_keys_come_from_an_https_address(string url) => Assert.Throws<SettingsException>(() =>
        BotIdentity.Of(new ConfigurationManager { ["ToBotFromChannelOpenIdMetadataUrl"] = url }));

    [Fact]
    public void The_whole_program_stops_before_anything_is_opened()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration["Storage:Sqlite:Path"] = "/nowhere/at/all.db";
        builder.Services.AddReportBot(builder.Configuration, builder.Environment);
        using var app = builder.Build() as IDisposable;

        Assert.Throws<SettingsException>(() => ((WebApplication)app!).MapReportBot());
    }

    private static ConfigurationManager Settings(string? type, string? app, string? tenant, string? password) => new()
    {
        ["MicrosoftAppType"] = type, ["MicrosoftAppId"] = app, ["MicrosoftAppTenantId"] = tenant, ["MicrosoftAppPassword"] = password,
    };
}
