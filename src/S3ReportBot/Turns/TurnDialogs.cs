using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace S3ReportBot.Turns;

/// <summary>
/// The dialog stack of one turn: read from the turn row and staged there, so that it commits with the turn. A stack that another
/// build or form wrote is not read: the shown question restores it.
/// </summary>
internal sealed class TurnDialogs(Turn turn) : IStatePropertyAccessor<DialogState>
{
    private static readonly string Build = typeof(TurnDialogs).Module.ModuleVersionId.ToString("N");
    private DialogState? _state = Read(turn);

    public string Name => nameof(DialogState);

    public Task<DialogState> GetAsync(
        ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(_state ??= defaultValueFactory?.Invoke()!);

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default)
    {
        _state = value;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        _state = null;
        return Task.CompletedTask;
    }

    public void Stage() => turn.Dialog = _state is { DialogStack.Count: > 0 } ? Written(turn) + DialogStateJson.Write(_state) : null;

    private static DialogState? Read(Turn turn) =>
        turn.Dialog is { } stored && stored.StartsWith(Written(turn), StringComparison.Ordinal)
            ? DialogStateJson.Read(stored[Written(turn).Length..])
            : null;

    private static string Written(Turn turn) => $"{Build}/{turn.Form.Id}/{turn.Form.Version}\n";
}
