using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class Guard
{
    /// <summary>An optional object before an optional token takes a token passed by position: better found at once than stored.</summary>
    internal static void NotAToken(object value, [CallerArgumentExpression(nameof(value))] string name = null)
    {
        if (value is CancellationToken) throw new ArgumentException($"{name} cannot be a cancellation token.", name);
    }
}
