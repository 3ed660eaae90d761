using FsCheck;
using FsCheck.Fluent;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>One thing that happens in a conversation.</summary>
internal abstract record Step(string Person)
{
    /// <param name="After">So many seconds after the last reply, or before it could be seen; null: as long as people take.</param>
    internal sealed record Says(string Person, string Text, int? After = null) : Step(Person)
    {
        public override string ToString() =>
            $"{Person}{(After is { } after ? $", {after} s later" : "")}: {(Text.Length <= 80 ? Text : $"{Text[..80]}… ({Text.Length})").ReplaceLineEndings("\\n")}";
    }

    /// <summary>Taps a button that the bot once sent; 0 is the newest.</summary>
    internal sealed record Taps(string Person, int Button, string Rating) : Step(Person)
    {
        public override string ToString() => $"{Person} taps button {Button} ({Rating})";
    }

    internal sealed record Restart() : Step("")
    {
        public override string ToString() => "restart";
    }
}

/// <summary>What two people may do in any order, likely things more often.</summary>
internal static class Vocabulary
{
    public const string Ben = "Ben";

    private const string Long = """
        Seven regions share their test lines since the spring. Forty small companies have used them so far, most of them for the first time,
        and the labs have agreed on one price list and one way of booking. The next step is a common training for their staff.
        """;

    public static readonly string[] Prose =
    [
        "We met in Seville.", "help me to go back, please", "Line one\n\n* two\n  three ", "=help", "=3", "= ", "==", "yes", "no", "none", "n/a", "-",
        "𝔘nicode 🙂 עברית", "<b>Fat</b> & [a](http://x) *b* `c` \\ ~", "a\u0001b\tc\u0000", "Zalgo: Z\u0351\u036B\u0343a", "{name} {0} {question}",
        new('x', 6_000), new('y', 60_000), "", Long, $"{Long} {Long}", "what do you mean?", "thanks", "see annex", "no idea", "delete 99",
        "move 9 1", "go to 40", "I meant Lazio, not Tuscany", "go back please", "sorry, the date was 27 June",
    ];

    private static readonly string[] Commands =
    [
        "help", "start", "continue", "back", "skip", "later", "clear", "move it", "move it", "sections", "show", "undo", "review",
        "preview", "submit", "document", "status",
        "switch", "pause", "add", "add: One  more.", "add: =", "done", "edit 1", "edit 2", "delete 1", "delete 2", "delete all", "move 2 1", "move 1 1",
        "members", "invite", "same", "same section", "import", "1 yes, 2 cancelled", "fix", "fix all", "fix 1", "ignore", "ignore 3", "join ABCD-EFGH-JKMN", "go to", "show history",
    ];

    private static readonly string[] Answers =
    [
        "26-06-2020", "31-02-2020", "=none yet", "www.example.eu", "https://example.org/a?b=c&d", "Lapland (FI), FI1D7; Aragon (ES), ES24",
        "Georgia\nSerbia (RS), RS", ";;", "Bavaria; Crete; Lazio; Umbria; Wallonia", "Lapland", "store it", "add it",
        "Museums; Aragon; Lapland; none", "Meeting\t14-10-2020\tOnline\t35 people\nFair\tMay 2020\tSeville\t", "| a | b |\n|---|---|\n| c | d |", "|", "=a; b; c; d",
        "1", "2", "3", "17", "2020", "n", "7=3", "18=1", "11111 22222 33333 44", "1234512345123451", "nnnnnnnnnnnnnnnnn", "-----------------", "new", "instead", "add to it", "mine", "theirs", "both",
        "1", "ccre-s3", "Smart", "2020-H1", "A partnership of our own",
    ];

    private static readonly string[] Scale = ["1", "2", "5", "n", "", "9"];

    public static Gen<Step[]> Sequences { get; } = Gen.Frequency(
        (6, Says(Commands)),
        (3, Gen.Choose(1, 23).SelectMany(number => Says([$"go to {number}"]))),
        (5, Says(Answers)),
        (5, Says(Prose)),
        (1, Says(["submit"]).Select(step => step)),
        (2, from person in People
            from text in Gen.Elements([.. Prose, .. Answers])
            from after in Gen.Elements(-1, 1, 5)
            select (Step)new Step.Says(person, text, after)),
        (2, from person in People from button in Gen.Choose(0, 12) from rating in Gen.Elements(Scale) select (Step)new Step.Taps(person, button, rating)),
        (1, Gen.Constant<Step>(new Step.Restart()))).ArrayOf();

    /// <summary>The same sequence with less in it.</summary>
    public static IEnumerable<Step[]> Shrink(Step[] steps)
    {
        for (var length = steps.Length / 2; length >= 1; length /= 2)
            for (var start = 0; start + length <= steps.Length; start += length)
                yield return [.. steps[..start], .. steps[(start + length)..]];
    }

    private static Gen<string> People => Gen.Frequency((3, Gen.Constant(InMemoryBot.Anna)), (1, Gen.Constant(Ben)));

    private static Gen<Step> Says(string[] texts) => from person in People from text in Gen.Elements(texts) select (Step)new Step.Says(person, text);
}
