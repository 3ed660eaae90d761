using S3ReportBot.Core.Understanding;
using S3ReportBot.Tests.Support;
using Xunit.Abstractions;

namespace S3ReportBot.Tests.Understanding;

/// <summary>
/// How lines that people typed are read, in percent of each file. Before a release somebody who has not seen the vocabulary writes another
/// file: its figures say what these do not, because the vocabulary grew beside them.
/// </summary>
public class UtteranceTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Understanding");

    private static readonly HashSet<string> Understood = [.. ShippedLanguages.All.Lexicons.Select(lexicon => lexicon.Language)];

    public static IReadOnlyList<string> All =>
        [.. Directory.GetFiles(Folder, "lines-*.tsv").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public static string PathOf(string file) => Path.Combine(Folder, file);

    [Fact]
    public void Lines_are_read_as_they_are_meant()
    {
        var reader = new MessageReader(ShippedLanguages.All);
        foreach (var file in All)
        {
            output.WriteLine(file);
            foreach (var part in (IEnumerable<object>)[.. ScoreOf(reader, [file]).Misses, .. ScoreOf(reader, [file]).All])
                output.WriteLine($"{part}");
        }

        var score = ScoreOf(reader, All);

        foreach (var part in (IEnumerable<object>)[.. score.All, .. score.ByLanguage])
            output.WriteLine($"{part}");
        AssertAtMost(5, score.Filed);
        AssertAtMost(5, score.AskedBack);
        AssertAtMost(1, score.Elsewhere);
        AssertAtLeast(85, score.Right);
        AssertAtLeast(80, score.TopicAmongThree);
        AssertAtLeast(60, score.CommandRight);
        AssertAtMost(0.5, score.WrongCommand);
    }

    [Fact]
    public void A_rule_can_be_left_out()
    {
        var without = new MessageReader(ShippedLanguages.All, new HashSet<string> { "small-talk", "speaks" });

        Assert.NotEqual("small-talk", without.Read("this is boring", ShippedLanguages.Places.At("outreach")).Why);
        Assert.DoesNotContain("speaks", without.RuleNames);
    }

    private static ReadingScore ScoreOf(MessageReader reader, IEnumerable<string> files) => new(reader, ShippedLanguages.Places,
        [.. files.SelectMany(file => LabelledLine.Read(PathOf(file))).Where(line => Understood.Contains(line.Language))]);

    private static void AssertAtMost(double percent, Share share) =>
        Assert.True(share.Percent <= percent, $"{share}: more than {percent} %");

    private static void AssertAtLeast(double percent, Share share) =>
        Assert.True(share.Percent >= percent, $"{share}: less than {percent} %");
}
