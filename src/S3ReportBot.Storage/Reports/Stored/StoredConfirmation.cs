using S3ReportBot.Storage.Vocabulary;
using System.Text.Json.Serialization;
using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Storage.Reports.Stored;

/// <param name="Kind">Null for <see cref="ConfirmationKind.Submit"/>, which was never written.</param>
internal sealed record StoredConfirmation(
    [property: JsonPropertyName("Kind")] string? Kind,
    [property: JsonPropertyName("Argument"), JsonRequired] string Argument)
{
    public static StoredConfirmation Of(Confirmation confirm) =>
        new(confirm.Kind == ConfirmationKind.Submit ? null : StoredWords.Confirmations.Of(confirm.Kind), confirm.Argument);

    public Confirmation Read() => new(Kind is null ? ConfirmationKind.Submit : StoredWords.Confirmations.Read(Kind), Argument);
}
