using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace S3ReportBot.Tests.Deployment;

/// <summary>Reads a template with a parameter file as Resource Manager would before it makes anything, and as a reviewer would.</summary>
internal sealed partial class ArmCheck
{
    private readonly JsonObject _template;
    private readonly JsonObject _given;
    private readonly ArmEvaluator _evaluator;
    private readonly List<string> _complaints = [];
    private readonly List<ArmResource> _resources = [];

    private ArmCheck(JsonObject template, JsonObject given)
    {
        (_template, _given) = (template, given);
        var values = new JsonObject();
        _evaluator = new ArmEvaluator(template, values);
        foreach (var (name, definition) in Section("parameters"))
            values[name] = given.ContainsKey(name) ? given[name]!["value"]?.DeepClone() : Try($"parameter {name}", () => _evaluator.Resolve(definition!["defaultValue"]));
    }

    /// <returns>What is wrong, a line each; empty: nothing.</returns>
    public static IReadOnlyList<string> Complaints(string template, string parameterFile)
    {
        try
        {
            var check = new ArmCheck(JsonNode.Parse(template)!.AsObject(), JsonNode.Parse(parameterFile)!["parameters"]!.AsObject());
            check.Run();
            return check._complaints;
        }
        catch (JsonException wrong)
        {
            return [$"no JSON: {wrong.Message}"];
        }
    }

    private void Run()
    {
        if (_template["$schema"]?.ToString().EndsWith("/2019-04-01/deploymentTemplate.json#", StringComparison.Ordinal) != true)
            Complain("$schema is not that of a deployment template");
        Parameters();
        foreach (var (name, value) in Section("variables"))
            Try($"variable {name}", () => _evaluator.Resolve(value));
        foreach (var resource in _template["resources"]!.AsArray())
            Read(resource!.AsObject());
        foreach (var twin in _resources.GroupBy(resource => resource.Id).Where(group => group.Count() > 1))
            Complain($"{twin.Key} is there twice");
        foreach (var resource in _resources)
            Dependencies(resource);
        Outputs();
        foreach (var unused in Section("parameters").Select(one => $"parameters/{one.Key}").Concat(Section("variables").Select(one => $"variables/{one.Key}")).Except(_evaluator.Used))
            Complain($"{unused} is not used");
    }

    private void Parameters()
    {
        foreach (var (name, node) in Section("parameters"))
        {
            var definition = node!.AsObject();
            var secure = definition["type"]?.ToString().StartsWith("secure", StringComparison.OrdinalIgnoreCase) == true;
            if (SecretName().IsMatch(name) && !secure)
                Complain($"parameter {name} is a secret and not secure");
            if (secure && definition["defaultValue"]?.ToString() is { Length: > 0 })
                Complain($"parameter {name} is a secret with a default");
            if (secure && _given[name]?["value"] is not null)
                Complain($"the parameter file holds the secret {name}");
            if (!_given.ContainsKey(name) && !definition.ContainsKey("defaultValue"))
                Complain($"parameter {name} is not given");
            if (definition["metadata"]?["description"] is null)
                Complain($"parameter {name} is not described");
            if (_given[name]?["value"] is { } value && ArmValue.Fault(definition, value) is { } fault)
                Complain($"parameter {name}: {fault}");
        }

        foreach (var name in _given.Select(one => one.Key).Where(name => !Section("parameters").ContainsKey(name)))
            Complain($"the parameter file gives {name}, which the template does not know");
    }

    private void Read(JsonObject raw)
    {
        var what = $"{raw["type"]} {raw["name"]}";
        _evaluator.References.Clear();
        _evaluator.Ids.Clear();
        Try(what, () =>
        {
            var resolved = _evaluator.Resolve(raw)!.AsObject();
            var resource = new ArmResource(resolved, [.. _evaluator.References], [.. _evaluator.Ids]);
            if (!resource.HasType)
                throw new FormatException($"'{resource.Type}' is no type for a resource of this name");
            _resources.Add(resource);
            _complaints.AddRange(resource.Faults().Select(fault => $"{what}: {fault}"));
            if (SecureParametersIn(raw.ToJsonString()).Any() && resource.Type is not ("Microsoft.KeyVault/vaults/secrets" or "Microsoft.BotService/botServices/channels"))
                Complain($"{what}: a secret goes where it can be read");
            return null;
        });
    }

    private void Dependencies(ArmResource resource)
    {
        foreach (var id in resource.DependsOn.Where(id => Find(id) is null))
            Complain($"{resource.Id} depends on {id}, which is not there");
        var before = Before(resource, []);
        if (before.Contains(resource.Id))
            Complain($"{resource.Id} depends on itself");
        foreach (var id in resource.Needs.Where(id => id != resource.Id && !before.Contains(id)).Distinct())
            Complain(Find(id) is null ? $"{resource.Id} names {id}, which is not there" : $"{resource.Id} names {id} and does not depend on it");
        foreach (var (id, version) in resource.References.Where(one => one.ApiVersion is not null && Find(one.Id) is { } found && found.ApiVersion != one.ApiVersion))
            Complain($"{resource.Id} reads {id} by API version {version}");
    }

    private HashSet<string> Before(ArmResource resource, HashSet<string> seen)
    {
        foreach (var id in resource.DependsOn.Where(seen.Add))
        {
            if (Find(id) is { } found)
                Before(found, seen);
        }

        return seen;
    }

    private void Outputs()
    {
        foreach (var (name, output) in Section("outputs"))
        {
            _evaluator.References.Clear();
            Try($"output {name}", () => _evaluator.Resolve(output!["value"]));
            if (SecureParametersIn(output!.ToJsonString()).Any() || SecretName().IsMatch(name))
                Complain($"output {name} shows a secret");
            foreach (var (id, _) in _evaluator.References.Where(reference => Find(reference.Id) is null))
                Complain($"output {name} reads {id}, which is not there");
        }
    }

    private IEnumerable<string> SecureParametersIn(string json) => Section("parameters")
        .Where(one => one.Value!["type"]?.ToString().StartsWith("secure", StringComparison.OrdinalIgnoreCase) == true)
        .Select(one => one.Key).Where(name => Regex.IsMatch(json, $@"parameters\((\\u0027|'){name}(\\u0027|')\)"));

    private ArmResource? Find(string id) => _resources.Find(resource => resource.Id == id);

    private JsonObject Section(string name) => _template[name] as JsonObject ?? [];

    private JsonNode? Try(string what, Func<JsonNode?> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            Complain($"{what}: {wrong.Message}");
            return null;
        }
    }

    private void Complain(string complaint) => _complaints.Add(complaint);

    [GeneratedRegex("secret$|password|token$|Key$|connectionString", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
