using System.Text;
using System.Text.RegularExpressions;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Partnerships;

/// <summary>A thematic partnership that reports.</summary>
public sealed partial record Partnership
{
    public const int LongestName = 200;

    private Partnership(string key, string name, string platform)
    {
        Key = key;
        Name = name;
        Platform = platform;
    }

    /// <summary>
    /// What a report's key carries: the short name in parentheses if it has a digit or hyphen (`ccre-s3`), else the name without
    /// what stands in parentheses (`social-economy`).
    /// </summary>
    public string Key { get; }

    public string Name { get; }

    /// <summary>As it is typed: a single word in parentheses, else the name without what stands in parentheses.</summary>
    public string ShortName => ShortNameOf(Name);

    /// <summary>The thematic platform; empty where it is not known.</summary>
    public string Platform { get; }

    /// <summary>Null where nobody could tell partnerships apart by this name: no letter or digit, or over 200 characters.</summary>
    public static Partnership? Named(string name, string platform)
    {
        var key = Slug(KeyName().Match(name) is { Success: true } match ? match.Groups[1].Value : Parentheses().Replace(name, " "));
        return key.Length == 0 || name.Length > LongestName ? null : new(key, name, platform);
    }

    public static string ShortNameOf(string name) =>
        Abbreviation().Match(name) is { Success: true } match ? match.Groups[1].Value : Parentheses().Replace(name, " ").Trim();

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in Folded.Of(text))
            if (char.IsLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        return slug.ToString().TrimEnd('-');
    }

    [GeneratedRegex(@"\((?=[A-Z]*[0-9-])([A-Z0-9]+(?:-[A-Z0-9]+)*)\)")]
    private static partial Regex KeyName();

    [GeneratedRegex(@"\(([^()\s]+)\)")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Parentheses();
}
