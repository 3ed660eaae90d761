using System.Globalization;

namespace S3ReportBot.Core.Texts;

/// <summary>
/// Half an emoji, as it is left where somebody's program cut a text between its two halves. It is no letter, and readers of JSON throw at
/// it or put a sign in its place.
/// </summary>
public static class HalfLetters
{
    /// <summary>Of one that is written as an escape: `\ud83d`.</summary>
    private const int Escape = 6;

    /// <summary>Takes halves without their other half out of JSON, and leaves everything else as it is written.</summary>
    /// <param name="json">Its beginning is what is left.</param>
    /// <returns>How long that is.</returns>
    public static int Drop(Span<byte> json)
    {
        var length = 0;
        for (var at = 0; at < json.Length;)
        {
            var plain = json[at..].IndexOf((byte)'\\') is >= 0 and var next ? next : json.Length - at;
            var (kept, dropped) = Escaped(json[(at + plain)..]);
            json.Slice(at, plain + kept).CopyTo(json[length..]);
            (at, length) = (at + plain + kept + dropped, length + plain + kept);
        }

        return length;
    }

    /// <summary>What is kept, or dropped, of JSON that begins with an escape or is at its end.</summary>
    private static (int Kept, int Dropped) Escaped(ReadOnlySpan<byte> json)
    {
        if (Unit(json) is not { } letter || !char.IsSurrogate(letter))
            return (Math.Min(2, json.Length), 0);
        return char.IsHighSurrogate(letter) && Unit(json[Escape..]) is { } other && char.IsLowSurrogate(other)
            ? (2 * Escape, 0)
            : (0, Escape);
    }

    /// <returns>Null for what is no escape of that kind.</returns>
    private static char? Unit(ReadOnlySpan<byte> json) =>
        json.Length >= Escape && json.StartsWith("\\u"u8)
            && ushort.TryParse(json[2..Escape], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
