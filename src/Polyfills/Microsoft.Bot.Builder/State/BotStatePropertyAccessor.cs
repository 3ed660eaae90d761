using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

internal sealed class BotStatePropertyAccessor<T>(BotState botState, string name) : IStatePropertyAccessor<T>
{
    public string Name { get; } = name;

    public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
    {
        var state = await LoadAsync(turnContext, cancellationToken);
        if (state.TryGetValue(Name, out var value) && value != null)
            return value is T same ? same : Convert(value);
        if (defaultValueFactory == null)
            return default;
        var created = defaultValueFactory();
        state[Name] = created;
        return created;
    }

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        (await LoadAsync(turnContext, cancellationToken)).Remove(Name);

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken) =>
        (await LoadAsync(turnContext, cancellationToken))[Name] = value;

    // A storage may give back JSON, or a number of another size.
    private static T Convert(object value) =>
        JsonSerializer.SerializeToElement(value, SchemaJson.Reflected).Deserialize<T>(SchemaJson.Reflected);

    private async Task<IDictionary<string, object>> LoadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await botState.LoadAsync(turnContext, false, cancellationToken);
        return botState.GetCachedState(turnContext).State;
    }
}
