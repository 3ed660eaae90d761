using System.Text.Json;

namespace S3ReportBot.Downloads;

/// <summary>What Teams sends when somebody answered whether a file may be put among their own; platform: files.</summary>
/// <param name="Token">Of the link that the offer was made for.</param>
/// <param name="Url">Where to put it; null when it was declined.</param>
internal sealed record UploadRequest(string Token, Uri? Url, string ContentUrl, string Name, string Id, string FileType)
{
    /// <summary>Name of the member of the offer's context that holds the token.</summary>
    public const string TokenName = "s3file";

    /// <returns>Null for what is no answer to an offer of this bot.</returns>
    public static UploadRequest? Read(object? value)
    {
        var json = value?.ToString();
        if (json is not ['{', ..])
            return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException)
        {
            return null;
        }
    }

    private static UploadRequest? Read(JsonElement value)
    {
        var token = value.GetProperty("context").GetProperty(TokenName).GetString();
        if (token is null || value.GetProperty("action").GetString() != "accept")
            return token is null ? null : new(token, null, "", "", "", "");
        var info = value.GetProperty("uploadInfo");
        return new(token, new Uri(Text("uploadUrl")), Text("contentUrl"), Text("name"), Text("uniqueId"), Text("fileType"));

        string Text(string name) => info.GetProperty(name).GetString() ?? "";
    }
}
