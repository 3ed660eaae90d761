// The real package keeps this type in this assembly under the builder's namespace.
namespace Microsoft.Bot.Builder;

/// <summary>What a bot answers to an invoke: the status and the JSON body of the HTTP response.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
