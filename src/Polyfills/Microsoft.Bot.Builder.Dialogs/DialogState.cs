using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack as it is stored; the first frame is the active one.</summary>
public class DialogState(List<DialogInstance> stack)
{
    public DialogState()
        : this(null)
    {
    }

    [JsonProperty("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; } = stack ?? [];
}
