using System.Text.RegularExpressions;

namespace S3ReportBot.Channels;

/// <summary>Slack's way of writing a message, from and to what a person typed.</summary>
internal static partial class SlackText
{
    /// <summary>`&lt;url|label&gt;`, `&lt;@U1|name&gt;`, `&lt;#C1|channel&gt;`, `&lt;!here&gt;` and the three escaped letters become what was typed.</summary>
    public static string Decode(string text) =>
        Angles().Replace(text, match => Typed(match.Groups["target"].Value, match.Groups["label"].Value))
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    public static string Encode(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Typed(string target, string label) => target[0] switch
    {
        '@' or '#' => target[0] + (label.Length > 0 ? label : target[1..]),
        '!' => "@" + (label.Length > 0 ? label.TrimStart('@') : target[1..]),
        // Slack makes links of what looks like one; a label that says something else was pasted with its address.
        _ when label.Length == 0 => target,
        _ when target.EndsWith(label, StringComparison.OrdinalIgnoreCase) || target.TrimEnd('/').EndsWith(label, StringComparison.OrdinalIgnoreCase) => label,
        _ => $"{label} ({target})",
    };

    [GeneratedRegex(
        @"<(?<target>(?:[@#!]|[a-z][a-z0-9+.-]*:)[^<>|\s]*)(?:\|(?<label>[^<>]*))?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Angles();
}
