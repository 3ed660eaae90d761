using System.Text.RegularExpressions;
using S3ReportBot.Tests.Architecture;

namespace S3ReportBot.Tests.Transcripts;

/// <summary>
/// The README's tour is had with the bot as dialogs/transcripts/tour.chat. Here the two are compared: who sends what, and what is said of
/// it.
/// </summary>
public sealed partial class TourTests
{
    private const string Newcomer = "ana";

    [Fact]
    public void The_tour_is_what_its_transcript_sends_and_shows() => Assert.Equal(Tour(), Transcript());

    [Fact]
    public void The_tour_fits_on_a_page() => Assert.InRange(Rows().Count(), 8, 12);

    /// <summary>The rows of the README's table as lines of a transcript.</summary>
    private static IEnumerable<string> Tour() =>
        Rows().SelectMany(row => (string[])[$"# {row.Groups["see"].Value.Trim()}", .. Sent(row.Groups["send"].Value)]);

    private static IEnumerable<Match> Rows()
    {
        var readme = File.ReadAllText(Path.Combine(Source.Root, "README.md"));
        var tour = readme[readme.IndexOf("\n## A tour", StringComparison.Ordinal)..];
        return Row().Matches(tour[..tour.IndexOf("\n## ", 1, StringComparison.Ordinal)]).Skip(2);
    }

    /// <summary>What stands in code is sent, by whom the page before it names; what is bold is pressed.</summary>
    private static IEnumerable<string> Sent(string cell)
    {
        var person = Page().Match(cell) is { Success: true } page ? page.Groups["user"].Value.ToLowerInvariant() : Newcomer;
        foreach (Match part in SentOrPressed().Matches(cell))
        {
            var who = part.Index < Page().Match(cell).Index ? Newcomer : person;
            yield return part.Groups["text"] is { Success: true } text
                ? $"{who}> {text.Value}"
                : $"({who} presses {part.Groups["button"].Value})";
        }
    }

    private static IEnumerable<string> Transcript() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "dialogs", "transcripts", "tour.chat"))
            .SkipWhile(line => !line.Contains("opens the chat", StringComparison.Ordinal)).Skip(1)
            .Where(line => line.StartsWith("# ", StringComparison.Ordinal) || Acts().IsMatch(line))
            .Select(line => line.Replace("{code}", "CODE", StringComparison.Ordinal));

    [GeneratedRegex(@"^\|(?<send>[^|\n]*)\|(?<see>[^|\n]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\?user=(?<user>\w+)")]
    private static partial Regex Page();

    [GeneratedRegex(@"`(?<text>[^`]+)`|\*\*(?<button>[^*]+)\*\*")]
    private static partial Regex SentOrPressed();

    [GeneratedRegex(@"^[a-z]+> |^\([a-z]+ presses ")]
    private static partial Regex Acts();
}
