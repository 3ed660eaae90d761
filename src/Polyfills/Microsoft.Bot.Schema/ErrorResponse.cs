namespace Microsoft.Bot.Schema;

/// <summary>The body of a channel's refusal; platform sheet 1.7.</summary>
public class ErrorResponse
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error error = default) => Error = error;

    public Error Error { get; set; }
}

public class Error
{
    public Error()
    {
    }

    public Error(string code = default, string message = default, InnerHttpError innerHttpError = default)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    public string Code { get; set; }

    public string Message { get; set; }

    public InnerHttpError InnerHttpError { get; set; }
}

public class InnerHttpError
{
    public int? StatusCode { get; set; }

    public object Body { get; set; }
}
