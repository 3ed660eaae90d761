using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace S3ReportBot.Turns;

/// <summary>
/// The conversation state of one turn: reads the dialog stack from the turn row and stages it there, so that it commits
/// with the turn. A stack that another build or form wrote is not read: the shown question restores it.
/// </summary>
internal sealed class TurnStorage(Turn turn) : IStorage
{
    public const string StackName = "DialogState";
    private static readonly string Build = typeof(TurnStorage).Module.ModuleVersionId.ToString("N");

    private string Written => $"{Build}/{turn.Form.Id}/{turn.Form.Version}\n";

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>();
        if (turn.Dialog?.StartsWith(Written, StringComparison.Ordinal) is true)
            found[keys[0]] = new Dictionary<string, object> { [StackName] = DialogStateJson.Read(turn.Dialog[Written.Length..]) };
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        var state = (IDictionary<string, object>)changes.Values.Single();
        turn.Dialog = state.TryGetValue(StackName, out var stack) && stack is DialogState { DialogStack.Count: > 0 } dialogs
            ? Written + DialogStateJson.Write(dialogs)
            : null;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        turn.Dialog = null;
        return Task.CompletedTask;
    }
}
