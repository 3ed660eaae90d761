using S3ReportBot.Core.Reports;

namespace S3ReportBot.Leads;

/// <summary>What a lead typed behind the word of a command, as people say it: with small words, and with a half-year anywhere.</summary>
internal static class LeadLine
{
    private static readonly string[] Before = ["of", "for", "from", "in", "to", "at", "the", "partnership", "report"];
    private static readonly string[] After = ["partnership", "report", "please", "now"];
    private static readonly string[] Between = ["from", "of", "in", "at"];

    /// <summary>Without what stands around a name in a sentence; empty where nothing else is there.</summary>
    public static string WithoutSmallWords(string argument)
    {
        var words = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        while (words is [var first, ..] && Before.Contains(first.ToLowerInvariant()))
            words = words[1..];
        while (words is [.., var last] && (After.Contains(last.ToLowerInvariant()) || Before.Contains(last.ToLowerInvariant())))
            words = words[..^1];
        return string.Join(' ', words.ToArray());
    }

    /// <summary>The half-year among these words, if there is one, and the words without it.</summary>
    public static (string Name, ReportingPeriod? Period) Parts(string argument)
    {
        var words = WithoutSmallWords(argument).Split(' ');
        var at = Array.FindIndex(words, word => ReportingPeriod.TryParse(word.ToUpperInvariant()) is not null);
        return at < 0
            ? (string.Join(' ', words), null)
            : (WithoutSmallWords(string.Join(' ', words[..at])), ReportingPeriod.TryParse(words[at].ToUpperInvariant()));
    }

    /// <summary>`PERSON from NAME`; without such a word the first one names the person.</summary>
    public static (string Person, string Name) PersonAnd(string argument)
    {
        var words = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, 1, word => Between.Contains(word.ToLowerInvariant()));
        return at < 0
            ? (words[0], string.Join(' ', words[1..]))
            : (string.Join(' ', words[..at]), string.Join(' ', words[(at + 1)..]));
    }
}
