using System.Globalization;
using System.Text.RegularExpressions;

namespace S3ReportBot.EndToEnd.Kill;

/// <summary>An answer like no other, which says itself where it belongs: `question-5 #17 of p3`.</summary>
/// <param name="Name">Found again in whatever the bot shows; of a date, the date.</param>
/// <param name="Adds">A block of table rows: put below what is there, while other answers replace.</param>
internal sealed partial record SampleAnswer(int Question, string Name, string Text, bool Adds = false)
{
    private const int StartDate = 3;
    private const int WebPage = 4;

    private const int Ratings = 21;
    private const int Goals = 17;
    private const string Mark = "#";
    private const string Little = "see annex";

    /// <summary>What is typed for each step of the scale, and what the bot shows for it.</summary>
    private static readonly (char Key, string Word)[] Scale =
        [('1', "Strongly agree"), ('2', "Agree"), ('3', "Neutral"), ('4', "Disagree"), ('5', "Strongly disagree"), ('n', "Not applicable")];

    private static readonly int[] Lists = [6, 7, 8];

    private static readonly DateOnly FirstDay = new(1990, 1, 1);

    public static bool IsTable(int question) => question is >= 9 and <= 11;

    public static bool IsLongText(int question) => question is 5 or >= 12 and <= 20 or 22;

    /// <summary>Kept aside and asked about; stored only when its author says so.</summary>
    public static SampleAnswer ThatSaysLittle(int question) => new(question, Little, Little);

    public static SampleAnswer For(int question, int serial, string person)
    {
        var name = $"question-{question} #{serial} of {person}";
        return question switch
        {
            StartDate => Date(FirstDay.AddDays(serial)),
            WebPage => new(question, $"question-{question}-{serial}-{person}", $"https://example.eu/question-{question}-{serial}-{person}"),
            Ratings => new(question, name, string.Join(' ', Digits(serial).Take(Goals).Select(digit => Scale[digit].Key))),
            _ when Lists.Contains(question) => new(question, name, $"{name} north\n{name} south"),
            _ when IsTable(question) => new(question, name, $"{name} a\tone\ttwo\tthree\n{name} b\tfour\tfive\tsix", Adds: true),
            _ => new(question, name, $"{name}: “quoted”, ünïcode;\nsecond line of {name}"),
        };
    }

    public static IEnumerable<string> NamesIn(string shown) => Names().Matches(shown).Select(match => match.Value);

    /// <summary>Whether every line, every cell of a table, every rating is there to the letter, and what names itself no more than once.</summary>
    public bool StandsIn(string shown) => Question == Ratings
        ? shown.Split('\n').Select(line => Array.FindIndex(Scale, step => line.TrimEnd().EndsWith($": {step.Word}", StringComparison.Ordinal)))
            .Where(step => step >= 0).Take(Goals).SequenceEqual(Text.Split(' ').Select(key => Array.FindIndex(Scale, step => step.Key == key[0])))
        : Text.Split('\n', '\t').All(part => part.Contains(Mark, StringComparison.Ordinal)
            ? shown.Split(part).Length == 2
            : shown.Contains(part, StringComparison.Ordinal));

    /// <summary>Without end, the lowest first.</summary>
    private static IEnumerable<int> Digits(int number)
    {
        for (; ; number /= Scale.Length)
            yield return number % Scale.Length;
    }

    private static SampleAnswer Date(DateOnly day)
    {
        var text = day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
        return new(StartDate, text, text);
    }

    [GeneratedRegex(@"question-\d+ #\d+ of p\d+|question-\d+-\d+-p\d+")]
    private static partial Regex Names();
}
