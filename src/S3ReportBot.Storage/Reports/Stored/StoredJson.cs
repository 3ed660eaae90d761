using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace S3ReportBot.Storage.Reports.Stored;

/// <summary>
/// The small JSON values inside properties. Each has a shape here, with names of its own: a type of the product may be renamed, a stored
/// name may not.
/// </summary>
[JsonSerializable(typeof(StoredPendingQuestion))]
[JsonSerializable(typeof(StoredRecorded))]
[JsonSerializable(typeof(StoredMovable))]
[JsonSerializable(typeof(StoredReceipt))]
[JsonSerializable(typeof(List<StoredReceipt>))]
[JsonSerializable(typeof(StoredReopening))]
[JsonSerializable(typeof(List<StoredReopening>))]
[JsonSerializable(typeof(List<StoredHandedSection>))]
[JsonSerializable(typeof(StoredFindingNotes))]
[JsonSerializable(typeof(List<StoredSentQuestion>))]
[JsonSerializable(typeof(List<StoredRow>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>Texts of any script stay readable and short; nothing of this is ever put into a page.</summary>
    public static readonly StoredJson Plain = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);

    /// <exception cref="JsonException">It is not of that shape.</exception>
    public static T Read<T>(string json, JsonTypeInfo<T> type)
        where T : class => JsonSerializer.Deserialize(json, type) ?? throw new JsonException("It holds nothing.");

    /// <exception cref="JsonException">It is not of that shape.</exception>
    public static T Read<T>(byte[] json, JsonTypeInfo<T> type)
        where T : class => JsonSerializer.Deserialize(json, type) ?? throw new JsonException("It holds nothing.");
}
