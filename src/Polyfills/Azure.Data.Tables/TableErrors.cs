using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Reads the service's errors: {"odata.error":{"code":..,"message":{"value":..}}}, or the header alone.</summary>
internal sealed class TableErrors : RequestFailedDetailsParser
{
    public static readonly TableErrors Parser = new();

    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        data = null;
        response.Headers.TryGetValue("x-ms-error-code", out var code);
        error = FromBody(response) ?? (code is null ? null : new ResponseError(code, response.ReasonPhrase));
        return error is not null;
    }

    private static ResponseError FromBody(Response response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content.ToMemory());
            var error = json.RootElement.GetProperty("odata.error");
            return new ResponseError(error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A request that fails before it is understood is answered in XML, by a proxy in HTML.
            return null;
        }
    }
}
