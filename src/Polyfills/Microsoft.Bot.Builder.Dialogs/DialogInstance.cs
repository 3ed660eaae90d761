using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One frame of a stack: which dialog, and what it remembers.</summary>
public class DialogInstance
{
    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }

    /// <summary>The container's version when it last ran; null for a dialog that is no container.</summary>
    public string Version { get; set; }
}
