using System.Globalization;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Answers;

/// <summary>Which of the choices a text can mean.</summary>
/// <param name="Indices">From 0; empty if none, several if the text does not say which.</param>
public sealed record ChoiceMatch(IReadOnlyList<int> Indices)
{
    /// <summary>The one that is meant; null if none or several are.</summary>
    public int? Index => Indices.Count == 1 ? Indices[0] : null;

    public bool IsAmbiguous => Indices.Count > 1;
}

/// <summary>Reads a choice by its text, its number from 1, or a part of its text; case, accents and kinds of dashes do not count.</summary>
public static class ChoiceReader
{
    /// <summary>A smaller number is a place in the list and never a part of a text (`4` of `Industry 4.0`).</summary>
    private const int SmallestYear = 1000;

    public static ChoiceMatch Read(IReadOnlyList<string> choices, string text)
    {
        var folded = Folded.Of(text);
        if (folded.Length == 0)
            return new([]);
        var texts = choices.Select(Folded.Of).ToList();
        if (texts.IndexOf(folded) is >= 0 and var exact)
            return new([exact]);
        if (int.TryParse(folded.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < SmallestYear)
            return new(number >= 1 && number <= choices.Count ? [number - 1] : []);
        return new([.. Enumerable.Range(0, texts.Count).Where(index => texts[index].Contains(folded, StringComparison.Ordinal))]);
    }
}
