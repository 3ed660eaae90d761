using Microsoft.Bot.Connector.Authentication;
using S3ReportBot.Connector;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>
/// Reads the setting `Leads`: a list of `Id` (the Entra object id), `Name`, `Scope` (`*`, a partnership, or a list of them; `*` if left out),
/// `Confidential` (false if left out) and `Tenant` (that of `MicrosoftAppTenantId` if left out).
/// </summary>
internal static class LeadsSetting
{
    private const string Section = "Leads";

    /// <exception cref="SettingsException">Something in it cannot be meant.</exception>
    public static ConfiguredLeads Read(IConfiguration configuration, PartnershipDirectory partnerships) =>
        new([.. configuration.GetSection(Section).GetChildren()
            .Select(entry => Lead(entry, configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey], partnerships))]);

    private static ConfiguredLead Lead(IConfigurationSection entry, string? ownTenant, PartnershipDirectory partnerships)
    {
        var id = Guid(entry, "Id", entry["Id"]);
        var tenant = Guid(entry, "Tenant", entry["Tenant"] ?? ownTenant);
        var confidential = entry["Confidential"] is { } flag && Flag(entry, flag);
        var scopes = entry["Scope"] is { } one ? [one] : entry.GetSection("Scope").GetChildren().Select(scope => scope.Value ?? "").DefaultIfEmpty(Membership.Everywhere);
        return new ConfiguredLead(
            $"entra/{tenant}/{id}", entry["Name"] is { Length: > 0 } name ? name : id,
            [.. scopes.Select(scope => Right(entry, scope, partnerships) with { Confidential = confidential })]);
    }

    private static Membership Right(IConfigurationSection entry, string scope, PartnershipDirectory partnerships)
    {
        if (scope.Trim() == Membership.Everywhere)
            return new Membership(Membership.Everywhere, Membership.Everywhere, Role.Lead);
        // A partnership that people put on the list is not in the file.
        var partnership = partnerships.Find(scope) ?? Partnership.Named(scope, "");
        return partnership is null
            ? throw Fault(entry, "Scope", $"\"{scope}\" is no partnership. Write a name, or * for all.")
            : new Membership(partnership.Key, partnership.Name, Role.Lead);
    }

    private static string Guid(IConfigurationSection entry, string name, string? value) => System.Guid.TryParse(value, out var id)
        ? id.ToString()
        : throw Fault(entry, name, $"\"{value}\" is no id of Microsoft Entra: it looks like 0f3c2a10-0000-4000-8000-000000000001.");

    private static bool Flag(IConfigurationSection entry, string value) =>
        bool.TryParse(value, out var flag) ? flag : throw Fault(entry, "Confidential", $"\"{value}\" is neither true nor false.");

    private static SettingsException Fault(IConfigurationSection entry, string name, string remedy) => new($"The setting {entry.Path}:{name}: {remedy}");
}
