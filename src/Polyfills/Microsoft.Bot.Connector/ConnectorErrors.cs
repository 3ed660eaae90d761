using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

internal static class ConnectorErrors
{
    public static ErrorResponseException Refused(HttpResponseMessage response, byte[] body)
    {
        using (response)
        {
            return new($"Operation returned an invalid status code '{response.StatusCode}'")
            {
                Response = new HttpResponseMessageWrapper(response, Encoding.UTF8.GetString(body)),
                Body = ErrorIn(body),
            };
        }
    }

    private static ErrorResponse ErrorIn(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, SchemaJson.Context.ErrorResponse);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
