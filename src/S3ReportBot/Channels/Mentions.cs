using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels;

/// <summary>Who is called by name in a message. Found by its entities, never by searching the text for a name.</summary>
internal static class Mentions
{
    private const string MentionType = "mention";

    public static IReadOnlyList<Mention> Of(Activity activity) =>
        activity.Entities is not { Count: > 0 } entities ? [] : [.. entities.Where(entity => entity?.Type == MentionType).Select(Entities.Read<Mention>).OfType<Mention>()];

    public static bool NameBot(Activity activity) => Of(activity).Any(mention => IsOfBot(mention, activity));

    /// <summary>The text without calling the bot; whoever else is called stands there by name.</summary>
    public static string Strip(Activity activity, string text)
    {
        foreach (var mention in Of(activity).Where(mention => mention.Text is { Length: > 0 }))
            text = text.Replace(mention.Text, IsOfBot(mention, activity) ? "" : mention.Mentioned?.Name ?? "", StringComparison.Ordinal);
        return text;
    }

    private static bool IsOfBot(Mention mention, Activity activity) => activity.Recipient?.Id is { Length: > 0 } bot && mention.Mentioned?.Id == bot;
}
