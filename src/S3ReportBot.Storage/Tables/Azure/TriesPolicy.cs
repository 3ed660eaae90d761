using Azure.Core;
using Azure.Core.Pipeline;

namespace S3ReportBot.Storage.Tables.Azure;

/// <summary>Stands before the transport and notes how each try ends.</summary>
internal sealed class TriesPolicy : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var tries = Tries.Of(message);
        tries?.Begin();
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception exception)
        {
            tries?.Failed(exception);
            throw;
        }

        tries?.Answered(message.Response.Status);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The tables are used asynchronously.");
}
