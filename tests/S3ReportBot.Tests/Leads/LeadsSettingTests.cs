using Microsoft.Extensions.Configuration;
using S3ReportBot.Connector;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.People;
using S3ReportBot.Leads;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Leads;

/// <summary>The setting `Leads`: whom it makes a lead of what, and what it says when it cannot be meant.</summary>
public sealed class LeadsSettingTests
{
    private const string Id = "0F3C2A10-0000-4000-8000-000000000002", Tenant = "0f3c2a10-0000-4000-8000-000000000001";
    private static readonly PartnershipDirectory Listed = new([Partnership.Named("Solar Energy", "Energy")!, Partnership.Named("Cultural Regions (CCRE-S3)", "")!]);

    [Fact]
    public void A_lead_of_all_is_known_in_the_tenant_of_the_bot()
    {
        var person = Read(("MicrosoftAppTenantId", Tenant), ("Leads:0:Id", Id), ("Leads:0:Scope", "*"), ("Leads:0:Confidential", "true")).With(Known(Tenant));

        Assert.True(person.May(Right.Export, "anything") && person.May(Right.ReadConfidential, "anything") && !person.May(Right.ReadDraft, "anything"));
    }

    [Fact]
    public void A_list_is_the_scope_and_the_confidential_part_is_shut_unless_it_says_so()
    {
        var person = Read(("Leads:0:Id", Id), ("Leads:0:Tenant", Tenant), ("Leads:0:Scope:0", "solar"), ("Leads:0:Scope:1", "A partnership of our own")).With(Known(Tenant));

        Assert.Equal(["solar-energy", "a-partnership-of-our-own"], person.Memberships.Select(membership => membership.Partnership));
        Assert.True(person.May(Right.Nudge, "solar-energy"));
        Assert.False(person.May(Right.Nudge, "ccre-s3") || person.May(Right.ReadConfidential, "solar-energy"));
    }

    [Fact]
    public void Somebody_with_the_same_id_in_another_tenant_is_nobody() =>
        Assert.False(Read(("Leads:0:Id", Id), ("Leads:0:Tenant", Tenant)).With(Known("11111111-0000-4000-8000-000000000001")).IsLead);

    [Fact]
    public void Without_the_setting_nobody_is_a_lead() => Assert.Empty(Read().All);

    [Theory]
    [InlineData("Leads:0:Id", "lea@example.eu", "Leads:0:Id: \"lea@example.eu\" is no id")]
    [InlineData("Leads:0:Tenant", null, "Leads:0:Tenant")]
    [InlineData("Leads:0:Scope", "??", "Leads:0:Scope: \"??\" is no partnership")]
    [InlineData("Leads:0:Confidential", "perhaps", "Leads:0:Confidential")]
    public void What_cannot_be_meant_names_the_setting_and_the_remedy(string name, string? value, string said)
    {
        var settings = new Dictionary<string, string?> { ["Leads:0:Id"] = Id, ["Leads:0:Tenant"] = Tenant, [name] = value };

        var fault = Assert.Throws<SettingsException>(() => Read([.. settings.Select(setting => (setting.Key, setting.Value))]));

        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    private static Person Known(string tenant) => new($"entra/{tenant}/{Id.ToLowerInvariant()}", "Lea", []);

    private static ConfiguredLeads Read(params (string Name, string? Value)[] settings) => LeadsSetting.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => setting.Value)).Build(), Listed);
}
