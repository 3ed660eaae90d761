using Microsoft.Rest;

// The real package keeps this type in this assembly under the schema's namespace.
namespace Microsoft.Bot.Schema;

/// <summary>A channel refused: the response, and its body where that was the protocol's error (else null).</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpResponseMessageWrapper Response { get; set; }

    public ErrorResponse Body { get; set; }
}
