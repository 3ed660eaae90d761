using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace S3ReportBot.Tests.Deployment;

/// <summary>A value of a parameter file against the parameter's definition.</summary>
internal static class ArmValue
{
    /// <returns>Null: it fits.</returns>
    public static string? Fault(JsonObject definition, JsonNode value)
    {
        var (type, kind) = (definition["type"]?.ToString().ToLowerInvariant(), value.GetValueKind());
        var fits = type switch
        {
            "string" or "securestring" => kind == JsonValueKind.String,
            "int" => kind == JsonValueKind.Number,
            "bool" => kind is JsonValueKind.True or JsonValueKind.False,
            "array" => kind == JsonValueKind.Array,
            "object" or "secureobject" => kind == JsonValueKind.Object,
            _ => false,
        };
        if (!fits)
            return $"{kind} where the template says {type}";
        if (definition["allowedValues"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
            return $"'{value}' is not allowed";
        var size = kind == JsonValueKind.Number ? (int)value : kind == JsonValueKind.String ? value.ToString().Length : 0;
        var (least, most) = kind == JsonValueKind.Number ? ("minValue", "maxValue") : ("minLength", "maxLength");
        return definition[least] is { } low && size < (int)low || definition[most] is { } high && size > (int)high
            ? string.Create(CultureInfo.InvariantCulture, $"{size} is outside {least} and {most}")
            : null;
    }
}
