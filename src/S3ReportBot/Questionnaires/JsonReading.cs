using Newtonsoft.Json.Linq;

namespace S3ReportBot.Questionnaires;

/// <summary>Reads members of an object that has passed its schema.</summary>
internal static class JsonReading
{
    extension(JToken owner)
    {
        public string Text(string member) => (string)owner[member]!;

        public string? TextOrNull(string member) => (string?)owner[member];

        /// <summary>Empty where the member is left out.</summary>
        public IReadOnlyList<JToken> List(string member) => [.. owner[member] ?? new JArray()];

        public IReadOnlyList<string> Texts(string member) => [.. owner.List(member).Select(text => (string)text!)];

        /// <summary>`web-address` in the file is `WebAddress` in the code.</summary>
        public T Named<T>(string member) where T : struct, Enum =>
            Named<T>(owner.Text(member));
    }

    public static T Named<T>(string name) where T : struct, Enum => Enum.Parse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
