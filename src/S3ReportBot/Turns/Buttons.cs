using S3ReportBot.Channels;

namespace S3ReportBot.Turns;

/// <summary>Which of all that a reply offers becomes a button: four at most, what the person most likely wants first.</summary>
internal static class Buttons
{
    private const int Most = 4;

    /// <summary>From the likeliest: what was just asked for, a correction, the way on, taking back, and what always helps.</summary>
    private static readonly string[][] Ranks =
    [
        ["yes", "store it", "add it", "no", "mine", "theirs", "both", "new", "instead", "add to it", "move", "all yes", "cancelled"],
        ["fix", "ignore"],
        ["submit", "same", "done"],
        [],
        ["skip", "later"],
        ["undo"],
        ["back", "help", "pause", "preview", "remind me tomorrow"],
    ];

    /// <summary>What nobody has ranked is what this very message proposes: a jump, a topic, a command in other words.</summary>
    private static readonly int Proposed = Array.FindIndex(Ranks, rank => rank.Length == 0);

    /// <param name="answers">The answers themselves, where all of them can be pressed: a scale, a few choices, the nearest names.</param>
    public static IReadOnlyList<Button> Of(IReadOnlyList<Button> answers, IReadOnlyList<Button> offered) =>
        [.. answers, .. offered.Except(answers).OrderBy(button => RankOf(button.Line)).Take(Math.Max(0, Most - answers.Count))];

    /// <summary>`fix 3` and `fix all` are as likely as `fix`; `same section` is less than `same`.</summary>
    private static int RankOf(string line)
    {
        var word = line.StartsWith("fix ", StringComparison.Ordinal) ? "fix" : line;
        var rank = Array.FindIndex(Ranks, words => words.Contains(word));
        return rank < 0 ? Proposed : rank;
    }
}
