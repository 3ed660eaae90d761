using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace S3ReportBot.Tests.Deployment;

/// <summary>Evaluates a template's expressions with given parameters, as far as that is possible without Azure.</summary>
/// <remarks>What only Azure knows (`reference`) becomes a text that names the property; who asked for what is kept in <see cref="References" />.</remarks>
internal sealed class ArmEvaluator(JsonObject template, JsonObject parameters)
{
    private const string Subscription = "/subscriptions/00000000-0000-0000-0000-000000000001";

    private static readonly Dictionary<string, (int Least, int Most)> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["parameters"] = (1, 1), ["variables"] = (1, 1), ["concat"] = (1, 99), ["resourceId"] = (2, 9), ["subscriptionResourceId"] = (2, 9),
        ["extensionResourceId"] = (3, 9), ["reference"] = (1, 3), ["uniqueString"] = (1, 9), ["guid"] = (1, 9), ["take"] = (2, 2), ["toLower"] = (1, 1), ["empty"] = (1, 1),
        ["not"] = (1, 1), ["if"] = (3, 3), ["createArray"] = (0, 99), ["createObject"] = (0, 99), ["max"] = (1, 9), ["json"] = (1, 1),
        ["resourceGroup"] = (0, 0), ["subscription"] = (0, 0),
    };

    private readonly HashSet<string> _used = [];

    /// <summary>Id and, where given, API version of each resource whose state was asked for since the list was last cleared.</summary>
    public List<(string Id, string? ApiVersion)> References { get; } = [];

    /// <summary>Ids made since the list was last cleared.</summary>
    public List<string> Ids { get; } = [];

    public IReadOnlySet<string> Used => _used;

    public static string Group => $"{Subscription}/resourceGroups/reports";

    public JsonNode? Resolve(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(Key(field.Key), Resolve(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Resolve)]),
        JsonValue value when value.TryGetValue<string>(out var text) && ArmExpression.Is(text) => Evaluate(ArmExpression.Parse(text)),
        _ => node?.DeepClone(),
    };

    private string Key(string key) => ArmExpression.Is(key) ? Text(ArmExpression.Parse(key)) : key;

    private string Text(ArmExpression expression) => Evaluate(expression) is JsonValue value ? value.ToString() : throw new FormatException("a text is expected");

    private JsonNode? Evaluate(ArmExpression expression) => expression switch
    {
        ArmExpression.Text { Value: var text } => JsonValue.Create(text),
        ArmExpression.Number { Value: var number } => JsonValue.Create(number),
        ArmExpression.Property { Of: var of, Name: var name } => PropertyOf(Evaluate(of), name),
        ArmExpression.Call call => Evaluate(call),
        _ => throw new FormatException($"no expression: {expression}"),
    };

    private static JsonNode? PropertyOf(JsonNode? of, string name) => of switch
    {
        JsonObject fields => fields[name]?.DeepClone() ?? throw new FormatException($"there is no property '{name}'"),
        JsonValue state when state.ToString().StartsWith("state-of", StringComparison.Ordinal) => JsonValue.Create($"{state}-{name}"),
        _ => throw new FormatException($"'{name}' of something that has no properties"),
    };

    private JsonNode? Evaluate(ArmExpression.Call call)
    {
        if (!Functions.TryGetValue(call.Function, out var count))
            throw new FormatException($"there is no function '{call.Function}'");
        if (call.Arguments.Count < count.Least || call.Arguments.Count > count.Most)
            throw new FormatException($"'{call.Function}' takes {count.Least} to {count.Most} arguments, not {call.Arguments.Count}");
        return call.Function.ToLowerInvariant() switch
        {
            "parameters" => Named("parameters", parameters, call),
            "variables" => Resolve(Named("variables", template["variables"] as JsonObject ?? [], call)),
            "concat" => Concat([.. call.Arguments.Select(Evaluate)]),
            "resourceid" => Own(IdOf(Group, Text(call.Arguments[0]), Names(call, 1))),
            "extensionresourceid" => Own(IdOf(Text(call.Arguments[0]), Text(call.Arguments[1]), Names(call, 2))),
            "subscriptionresourceid" => JsonValue.Create(IdOf(Subscription, Text(call.Arguments[0]), Names(call, 1))),
            "reference" => Reference([.. call.Arguments.Select(Text)]),
            "uniquestring" => JsonValue.Create(Hash(call, 13)),
            "guid" => JsonValue.Create(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(Hash(call, 32)))[..16]).ToString()),
            "take" => JsonValue.Create(string.Concat(Text(call.Arguments[0]).Take((int)Evaluate(call.Arguments[1])!))),
            "tolower" => JsonValue.Create(Text(call.Arguments[0]).ToLowerInvariant()),
            "empty" => JsonValue.Create(IsEmpty(Evaluate(call.Arguments[0]))),
            "not" => JsonValue.Create(!(bool)Evaluate(call.Arguments[0])!),
            "if" => If(call),
            "createarray" => new JsonArray([.. call.Arguments.Select(Evaluate)]),
            "createobject" => Object(call),
            "max" => JsonValue.Create(call.Arguments.Max(argument => (int)Evaluate(argument)!)),
            "json" => JsonNode.Parse(Text(call.Arguments[0])),
            "resourcegroup" => new JsonObject { ["id"] = Group, ["location"] = "westeurope" },
            _ => new JsonObject { ["tenantId"] = "00000000-0000-0000-0000-000000000002", ["id"] = Subscription },
        };
    }

    private JsonNode? Named(string kind, JsonObject among, ArmExpression.Call call)
    {
        var name = Text(call.Arguments[0]);
        _used.Add($"{kind}/{name}");
        return among.TryGetPropertyValue(name, out var value) ? value?.DeepClone() : throw new FormatException($"{kind} has no '{name}'");
    }

    /// <summary>Both branches are evaluated, so that each is checked.</summary>
    private JsonNode? If(ArmExpression.Call call)
    {
        var (yes, no) = (Evaluate(call.Arguments[1]), Evaluate(call.Arguments[2]));
        return (bool)Evaluate(call.Arguments[0])! ? yes : no;
    }

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null or JsonArray { Count: 0 } or JsonObject { Count: 0 } => true,
        JsonValue value => value.ToString().Length == 0,
        _ => false,
    };

    private static JsonNode Concat(JsonNode?[] parts) => parts[0] is JsonArray
        ? new JsonArray([.. parts.SelectMany(part => part!.AsArray()).Select(item => item?.DeepClone())])
        : JsonValue.Create(string.Concat(parts.Select(part => part!.ToString())));

    private JsonObject Object(ArmExpression.Call call)
    {
        var made = new JsonObject();
        foreach (var pair in call.Arguments.Chunk(2))
            made[Text(pair[0])] = pair.Length == 2 ? Evaluate(pair[1]) : throw new FormatException("'createObject' takes pairs");
        return made;
    }

    private List<string> Names(ArmExpression.Call call, int from) => [.. call.Arguments.Skip(from).Select(Text)];

    private JsonValue Own(string id)
    {
        Ids.Add(id);
        return JsonValue.Create(id);
    }

    /// <exception cref="FormatException">There are more or fewer names than the type has levels.</exception>
    public static string IdOf(string scope, string type, IReadOnlyList<string> names)
    {
        var levels = type.Split('/');
        if (levels.Length != names.Count + 1)
            throw new FormatException($"type '{type}' and {names.Count} names");
        return string.Create(CultureInfo.InvariantCulture, $"{scope}/providers/{levels[0]}") + string.Concat(names.Select((name, level) => $"/{levels[level + 1]}/{name}"));
    }

    private JsonValue Reference(string[] arguments)
    {
        References.Add((arguments[0], arguments.ElementAtOrDefault(1)));
        return JsonValue.Create($"state-of-{arguments[0].Split('/')[^1]}");
    }

    private string Hash(ArmExpression.Call call, int length) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', call.Arguments.Select(Text)))))[..length];
}
