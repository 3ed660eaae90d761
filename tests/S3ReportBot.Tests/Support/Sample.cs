using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace S3ReportBot.Tests.Support;

/// <summary>Activities as real clients sent them: Agents Playground 0.2.28 and Web Chat 4.18.1.</summary>
internal static class Sample
{
    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None };

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static string Folder => TestForms.PathOf("Samples");

    public static JsonObject Json(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.json")))!["activity"]!.AsObject();

    public static Activity Activity(string name) => JsonConvert.DeserializeObject<Activity>(Json(name).ToJsonString(), Settings)!;
}
