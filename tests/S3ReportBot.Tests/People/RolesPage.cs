using System.Text.RegularExpressions;
using S3ReportBot.Tests.Architecture;

namespace S3ReportBot.Tests.People;

/// <summary>docs/roles.md, whose sentences are promises: a test says which one it holds.</summary>
internal static partial class RolesPage
{
    private static readonly string Text = Folded(Source.Files("docs", ".md").Single(file => file.Path == "docs/roles.md").Text);

    public static void Says(string sentence) => Assert.Contains(Folded(sentence), Text, StringComparison.Ordinal);

    private static string Folded(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
