using Microsoft.Bot.Schema;

namespace S3ReportBot.Tests.Support;

/// <summary>What one message was answered with.</summary>
internal sealed class InMemoryReply(IReadOnlyList<Activity> activities)
{
    public IReadOnlyList<Activity> Activities => activities;

    /// <summary>All messages, without the marks that keep people's words from being formatted.</summary>
    public string Text { get; } = string.Join("\n", activities.Select(Plain));

    public IEnumerable<string> Buttons =>
        activities.SelectMany(activity => activity.SuggestedActions?.Actions ?? []).Select(action => action.Title);

    private static string Plain(Activity activity) =>
        string.Join('\n', Lines(activity.Attachments?.Select(card => card.Content)).Prepend(Written(activity)));

    /// <summary>What stands on its cards.</summary>
    private static IEnumerable<string> Lines(object? part) => part switch
    {
        IDictionary<string, object> element =>
            (element.TryGetValue("text", out var text) && text is string line ? [Unmarked(line)] : Enumerable.Empty<string>())
            .Concat(element.Where(member => member.Key is "body" or "items" or "columns").SelectMany(member => Lines(member.Value))),
        IEnumerable<object?> list => list.SelectMany(Lines),
        _ => [],
    };

    private static string Unmarked(string text) =>
        text.Replace("\\", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);

    private static string Written(Activity activity) => activity.TextFormat == TextFormatTypes.Markdown
        ? (activity.Text ?? "").Replace("  \n", "\n", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal)
        : activity.Text ?? "";
}
