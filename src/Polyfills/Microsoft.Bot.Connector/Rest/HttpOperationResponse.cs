namespace Microsoft.Rest;

public class HttpOperationResponse : IDisposable
{
    public HttpRequestMessage Request { get; set; }

    public HttpResponseMessage Response { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        Request?.Dispose();
        Response?.Dispose();
    }
}

public class HttpOperationResponse<T> : HttpOperationResponse
{
    public T Body { get; set; }
}
