using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace S3ReportBot.Tests.Deployment;

/// <summary>A resource with every expression evaluated.</summary>
/// <param name="References">Whose state it reads.</param>
/// <param name="Ids">The ids that it makes.</param>
internal sealed partial record ArmResource(JsonObject Json, IReadOnlyList<(string Id, string? ApiVersion)> References, IReadOnlyList<string> Ids)
{
    /// <summary>Azure's rules for names, by type, as far as the template uses them.</summary>
    private static readonly Dictionary<string, string> Names = new()
    {
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = "^[A-Za-z0-9][A-Za-z0-9_-]{2,127}$",
        ["Microsoft.Storage/storageAccounts"] = "^[a-z0-9]{3,24}$",
        ["Microsoft.Storage/storageAccounts/tableServices"] = "^[a-z0-9]{3,24}/default$",
        ["Microsoft.Authorization/roleAssignments"] = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        ["Microsoft.KeyVault/vaults"] = "^[A-Za-z](?!.*--)[A-Za-z0-9-]{1,22}[A-Za-z0-9]$",
        ["Microsoft.KeyVault/vaults/secrets"] = "^[A-Za-z][A-Za-z0-9-]{2,23}/[A-Za-z0-9-]{1,127}$",
        ["Microsoft.OperationalInsights/workspaces"] = "^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$",
        ["Microsoft.Insights/components"] = "^[^%&?/]{1,260}$",
        ["Microsoft.App/managedEnvironments"] = "^[a-z][a-z0-9-]{0,58}[a-z0-9]$",
        ["Microsoft.App/containerApps"] = "^[a-z](?!.*--)[a-z0-9-]{0,30}[a-z0-9]$",
        ["Microsoft.BotService/botServices"] = "^[A-Za-z0-9][A-Za-z0-9_.-]{1,63}$",
        ["Microsoft.BotService/botServices/channels"] = "^[A-Za-z0-9][A-Za-z0-9_.-]{1,63}/(MsTeams|Slack)Channel$",
        ["Microsoft.Insights/diagnosticSettings"] = "^[^/&%?]{1,260}$",
        ["Microsoft.Insights/actionGroups"] = "^[^/&%?]{1,260}$",
        ["Microsoft.Insights/webtests"] = "^[^/&%?]{1,260}$",
        ["Microsoft.Insights/metricAlerts"] = "^[^*#&+:<>?@%{}\\\\/]{1,260}$",
        ["Microsoft.Insights/scheduledQueryRules"] = "^[^*<>%{}&:\\\\?/#]{1,260}$",
    };

    /// <summary>Types that extend another resource or have no place of their own.</summary>
    private static readonly string[] WithoutLocation =
    [
        "Microsoft.Authorization/roleAssignments", "Microsoft.Insights/diagnosticSettings", "Microsoft.Storage/storageAccounts/tableServices", "Microsoft.KeyVault/vaults/secrets",
    ];

    /// <summary>Owner, Contributor, User Access Administrator: wider than anything the bot needs.</summary>
    private static readonly string[] WideRoles =
        ["8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "b24988ac-6180-42a0-ab88-20f7382dd24c", "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"];

    public string Type => Json["type"]?.ToString() ?? "";

    public string Name => Json["name"]?.ToString() ?? "";

    public string ApiVersion => Json["apiVersion"]?.ToString() ?? "";

    public IEnumerable<string> DependsOn => (Json["dependsOn"] as JsonArray ?? []).Select(one => one!.ToString());

    /// <summary>Under its scope, if it extends another resource.</summary>
    public string Id => ArmEvaluator.IdOf(Json["scope"] is { } scope ? ScopeId(scope.ToString()) : ArmEvaluator.Group, Type, Name.Split('/'));

    /// <summary>What must exist before it: whose state it reads, which ids it names, what it extends, what it lies in.</summary>
    public IEnumerable<string> Needs =>
    [
        .. References.Select(reference => reference.Id), .. Ids,
        .. Json["scope"] is { } scope ? new[] { ScopeId(scope.ToString()) } : [],
        .. Name.Contains('/', StringComparison.Ordinal) ? new[] { Id[..Id.LastIndexOf('/', Id.LastIndexOf('/') - 1)] } : [],
    ];

    /// <summary>Otherwise it has no id, and nothing more can be said of it.</summary>
    public bool HasType => TypeForm().IsMatch(Type) && Type.Split('/').Length == Name.Split('/').Length + 1;

    public IEnumerable<string> Faults()
    {
        if (!ApiVersionForm().IsMatch(ApiVersion))
            yield return $"'{ApiVersion}' is no API version";
        if (!Names.TryGetValue(Type, out var form))
            yield return $"no rule for the names of {Type}";
        else if (!Regex.IsMatch(Name, form))
            yield return $"'{Name}' is no name for a {Type}";
        if (Json["location"] is null && !WithoutLocation.Contains(Type))
            yield return "no location";
        if (Type == "Microsoft.Storage/storageAccounts" && Json["properties"] is var storage
            && ((bool?)storage?["allowSharedKeyAccess"] != false || (bool?)storage["allowBlobPublicAccess"] != false
                || storage["minimumTlsVersion"]?.ToString() != "TLS1_2" || (bool?)storage["supportsHttpsTrafficOnly"] != true))
            yield return "storage takes a shared key, an old TLS, plain HTTP or the public";
        if (Type == "Microsoft.Authorization/roleAssignments" && (Json["scope"] is null || WideRoles.Any(role => Json["properties"]?["roleDefinitionId"]?.ToString().EndsWith(role, StringComparison.Ordinal) == true)))
            yield return "a role wider than its work";
        if (Type == "Microsoft.App/containerApps" && ((bool?)Json["properties"]?["configuration"]?["ingress"]?["allowInsecure"] != false))
            yield return "plain HTTP is let in";
        if (Json.ToJsonString().Contains("AccountKey=", StringComparison.OrdinalIgnoreCase))
            yield return "an account key in clear";
    }

    private static string ScopeId(string scope) => $"{ArmEvaluator.Group}/providers/{scope}";

    [GeneratedRegex("^Microsoft\\.[A-Z][A-Za-z]+(/[a-z][A-Za-z]+)+$")]
    private static partial Regex TypeForm();

    [GeneratedRegex("^20[12][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(-preview)?$")]
    private static partial Regex ApiVersionForm();
}
