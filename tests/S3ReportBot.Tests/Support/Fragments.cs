namespace S3ReportBot.Tests.Support;

/// <summary>Expectations that better wording does not break: parts of a text in their order.</summary>
internal static class Fragments
{
    public static void AssertInOrder(string text, IEnumerable<string> fragments)
    {
        var position = 0;
        foreach (var fragment in fragments)
            position = After(text, fragment, position);
    }

    /// <returns>Where to look on.</returns>
    public static int After(string text, string fragment, int position)
    {
        var found = text.IndexOf(fragment, position, StringComparison.Ordinal);
        Assert.True(found >= 0, $"'{fragment}' is not in what follows:\n{text[position..]}\n(all of it:)\n{text}");
        return found + fragment.Length;
    }
}
