namespace S3ReportBot.Core.Texts;

/// <summary>Levenshtein's distance: how many letters to put in, take out or change to get from one text to the other.</summary>
public static class EditDistance
{
    private const int LongestCompared = 200;

    public static int Between(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }

    /// <summary>The distance, or null if it is above the limit; finds that out early.</summary>
    public static int? Within(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit || other.Length > LongestCompared)
            return null;
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, least) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
                least = Math.Min(least, row[j]);
            }

            if (least > limit)
                return null;
        }

        return row[^1] <= limit ? row[^1] : null;
    }

    /// <summary>1 for equal texts, 0 for texts that have no letter in the same place.</summary>
    public static double Likeness(string one, string other) =>
        one.Length + other.Length == 0 ? 1 : 1 - (double)Between(one, other) / Math.Max(one.Length, other.Length);
}
