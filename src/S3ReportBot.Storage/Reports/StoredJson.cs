using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Findings;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.Reports;

/// <summary>The small JSON values inside properties.</summary>
[JsonSerializable(typeof(Shown))]
[JsonSerializable(typeof(Recorded))]
[JsonSerializable(typeof(Seal))]
[JsonSerializable(typeof(FindingNotes))]
[JsonSerializable(typeof(IReadOnlyList<SentQuestion>))]
[JsonSerializable(typeof(List<Row>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>Texts of any script stay readable and short; nothing of this is ever put into a page.</summary>
    public static readonly StoredJson Plain = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<ConfirmationKind>() },
    });
}
