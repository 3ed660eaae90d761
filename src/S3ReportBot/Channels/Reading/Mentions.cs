using System.Buffers;
using System.Text;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels.Reading;

/// <summary>Who is called by name in a message. Found by its entities, never by searching the text for a name.</summary>
internal static class Mentions
{
    private const string MentionType = "mention";

    /// <summary>People call a few, by names of a few words.</summary>
    private const int Most = 100;
    private const int Longest = 300;

    public static IReadOnlyList<Mention> Of(Activity activity) =>
        activity.Entities is not { Count: > 0 } entities ? [] : [.. entities.Where(entity => entity?.Type == MentionType).Select(Entities.Read<Mention>).OfType<Mention>()];

    public static bool NameBot(Activity activity) => Of(activity).Any(mention => IsOfBot(mention, activity));

    /// <summary>
    /// The text without calling the bot; whoever else is called stands there by name. Each place is replaced once, whatever a name says.
    /// </summary>
    public static string Strip(Activity activity, string text)
    {
        var mentions = Of(activity).Where(mention => mention.Text is { Length: > 0 and <= Longest }).Take(Most)
            .Where(mention => text.Contains(mention.Text, StringComparison.Ordinal)).ToList();
        if (mentions.Count == 0)
            return text;
        var begins = SearchValues.Create([.. mentions.Select(mention => mention.Text[0])]);
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length && written.Length <= Received.Longest;)
        {
            var next = text.AsSpan(at).IndexOfAny(begins);
            written.Append(text, at, next < 0 ? text.Length - at : next);
            at = next < 0 ? text.Length : at + next;
            var here = mentions.Find(mention => string.CompareOrdinal(text, at, mention.Text, 0, mention.Text.Length) == 0);
            if (here is not null)
                written.Append(NameIn(here, activity));
            else if (at < text.Length)
                written.Append(text[at]);
            at += here?.Text.Length ?? 1;
        }

        return written.ToString();
    }

    private static string NameIn(Mention mention, Activity activity) =>
        !IsOfBot(mention, activity) && mention.Mentioned?.Name is { Length: <= Longest } name ? name : "";

    private static bool IsOfBot(Mention mention, Activity activity) => activity.Recipient?.Id is { Length: > 0 } bot && mention.Mentioned?.Id == bot;
}
