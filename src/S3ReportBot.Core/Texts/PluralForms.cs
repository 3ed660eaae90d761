namespace S3ReportBot.Core.Texts;

/// <summary>
/// The forms that a language's words take with a number, by the categories of Unicode CLDR: `one`, `few` and so on. Only whole numbers are
/// counted here, and what no form is for is said in the text itself.
/// </summary>
public sealed class PluralForms
{
    /// <summary>The part of a text that its form is chosen by.</summary>
    public const string Chooser = "count";

    private const string One = "one";
    private const string Few = "few";
    private static readonly PluralForms OneAlone = new([One], count => count == 1 ? One : null);
    private static readonly PluralForms OneAndNone = new([One], count => count is 0 or 1 ? One : null);

    /// <summary>By the first part of the language's tag.</summary>
    private static readonly Dictionary<string, PluralForms> Others = new()
    {
        ["fr"] = OneAndNone,
        ["pt"] = OneAndNone,
        ["pl"] = new([One, Few], count => count == 1 ? One : count % 10 is >= 2 and <= 4 && count % 100 is < 12 or > 14 ? Few : null),
        ["ro"] = new([One, Few], count => count == 1 ? One : count == 0 || count % 100 is >= 1 and <= 19 ? Few : null),
    };

    private readonly Func<int, string?> _choose;

    private PluralForms(IReadOnlyList<string> names, Func<int, string?> choose)
    {
        Names = names;
        _choose = choose;
    }

    /// <summary>What stands behind a text's key, after a dot, for its forms. A text has all of them, or none.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <param name="language">BCP 47 tag; most languages of Europe tell one from more, and so does one that is not known here.</param>
    public static PluralForms Of(string language) => Others.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant(), OneAlone);

    /// <returns>One of <see cref="Names"/>, or null for the text itself.</returns>
    public string? For(int count) => _choose(count);
}
