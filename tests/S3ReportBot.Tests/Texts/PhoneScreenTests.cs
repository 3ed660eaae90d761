using System.Globalization;
using System.Text.RegularExpressions;
using S3ReportBot.Tests.Commands;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Texts;

/// <summary>Many people answer on a phone. It shows some 45 letters in a row, 15 rows above its keyboard and 24 without it.</summary>
public partial class PhoneScreenTests
{
    private const int Letters = 45;
    private const int AboveTheKeyboard = 15;
    private const int Screen = 24;

    /// <summary>
    /// What a part that the bot puts in can be, in letters, at its longest; a part that is not here is a number, a date or a word.
    /// </summary>
    private const string Longest =
        """
        report 105, from 105, reports 130
        partnership 82, partnerships 170, choice 82
        question 34, questions 120, section 80, sections 80, column 22, columns 70, scale 100, hint 120
        name 30, names 65, by 30, authors 60, leads 90
        text 83, answer 83, last 83, before 83, after 83, to 83, value 60, item 60, what 83
        entry 90, event 90, other 90, one 90, row 90, correction 200, choices 200, regions 200, region 40, country 30, countries 60
        due 58, expires 32, time 32, until 32, date 16, dates 60, period 22, line 45, reason 200, list 40
        """;

    /// <summary>Asked for as lists of everything.</summary>
    private static readonly string[] Lists = ["help.more", "help.lead"];

    [Fact]
    public void A_text_is_no_longer_than_a_phone_shows_above_its_keyboard()
    {
        var longest = Sizes().Matches(Longest).ToDictionary(
            part => part.Groups[1].Value, part => new string('x', int.Parse(part.Groups[2].Value, CultureInfo.InvariantCulture)));
        longest["help"] = Shipped.Form.Questions.MaxBy(question => question.Help!.Length)!.Help!;
        longest["example"] = Shipped.Form.Questions.MaxBy(question => question.Example!.Length)!.Example!;

        string Filled(string key) =>
            Part().Replace(Shipped.Texts[key], part => longest.GetValueOrDefault(part.Groups[1].Value, "12 letters "));
        var over = Shipped.Texts.Keys.Except(Lists).Where(key => Rows(Filled(key)) > AboveTheKeyboard);

        Assert.Empty(over.Select(key => $"{key}: {Rows(Filled(key))} rows"));
    }

    /// <summary>A question with all that is said about it, as it is first asked, and with its help.</summary>
    [Fact]
    public async Task A_question_and_its_help_are_no_longer_than_a_phone_shows()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        var over = new List<string>();
        foreach (var question in Shipped.Form.Asked)
            foreach (var line in (string[])[$"go to {question.Number}", "help"])
            {
                var said = (await bot.SaysAsync(line)).Text;
                if (Rows(said) > Screen)
                    over.Add($"{question.Number}, {line}: {Rows(said)} rows\n{said}");
            }

        Assert.Empty(over);
    }

    private static int Rows(string text) =>
        Marks().Replace(text, "").Split('\n').Sum(line => Math.Max(1, (line.TrimEnd().Length + Letters - 1) / Letters));

    [GeneratedRegex(@"(\w+) (\d+)")]
    private static partial Regex Sizes();

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Part();

    [GeneratedRegex(@"[*`_\\]")]
    private static partial Regex Marks();
}
