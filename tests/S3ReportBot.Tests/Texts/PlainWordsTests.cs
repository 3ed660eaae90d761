using System.Text.RegularExpressions;
using S3ReportBot.Core.Texts;
using S3ReportBot.Tests.Architecture;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Texts;

/// <summary>Most readers have English as a second language. Whatever the bot says is said in words that they meet every day.</summary>
public partial class PlainWordsTests
{
    /// <summary>A word or turn of phrase, and what to say instead.</summary>
    private const string Rules =
        """
        \bseal(?:s|ed)?\b              | submitted; cannot be changed
        \b(?:stands?|stood)\b          | is, has
        \bset aside\b                  | not stored; ignored
        \b(?:let|lets) go\b            | dropped
        \banew\b                       | again; is empty
        \bsuperseded\b                 | older
        \bat a glance\b                | an overview
        \bat any word\b                | at any time
        \bhand(?:s|ed)? over\b         | gives
        \btake[sn]? over\b             | saves, saved
        \b(?:lies|lie)\b               | is, are
        \bbeside\b                     | next to, below, besides in other words
        \bwhoever\b                    | the person who
        \bbecame of\b                  | say what happened
        \bmay question\b               | may ask about
        \bmost behind\b                | with most to do
        \bbegun\b                      | started
        \belsewhere\b                  | with another tool
        \bmistyped\b                   | has a typing mistake
        \b(?:hence|thus|thereof|therein|herewith|aforementioned)\b | say it in another sentence
        \b(?:utili[sz]e|facilitate|commence|terminate|regarding|pursuant|prior to|in order to)\b | use, help, begin, end, about, before, to
        """;

    /// <summary>They say what the form's own page says.</summary>
    private static readonly string[] Formal = ["document.mandatory"];

    /// <summary>Texts whose number is never one: what is shorter or nearer has a text of its own, or the form fixes the number.</summary>
    private static readonly string[] NeverOne =
        ["ask.ratings", "ask.ratings-typed", "invalid.rating-none-open", "reminder.in-days", "welcome.first"];

    public static TheoryData<string, string> Words()
    {
        var words = new TheoryData<string, string>();
        foreach (var line in Rules.Split('\n').Select(line => line.Split(" | ", StringSplitOptions.TrimEntries)))
            words.Add(line[0], line[1]);
        return words;
    }

    [Theory, MemberData(nameof(Words))]
    public void A_hard_word_is_in_no_text(string word, string instead)
    {
        var found = Said().Where(said => Regex.IsMatch(said.Text, word, RegexOptions.IgnoreCase)).Select(said => $"{said.Key}: {said.Text}")
            .ToList();

        Assert.True(found.Count == 0, $"Say instead: {instead}\n{string.Join('\n', found)}");
    }

    [Fact]
    public void A_number_before_a_word_has_its_form_for_one()
    {
        var names = PluralForms.Of(Shipped.Texts.Language).Names;
        var without = Shipped.Texts.Keys.Where(key =>
            Counted().IsMatch(Shipped.Texts[key]) && !names.All(form => Shipped.Texts.Keys.Contains($"{key}.{form}")));

        Assert.Equal(NeverOne.Order(StringComparer.Ordinal), without.Order(StringComparer.Ordinal));
    }

    /// <summary>"Rows: 1", "1 thing(s)": a number that stands there so that nobody need think of its form.</summary>
    [Fact]
    public void No_text_goes_round_the_form() =>
        Assert.Empty(Said().Where(said => RoundTheForm().IsMatch(said.Text)).Select(said => $"{said.Key}: {said.Text}"));

    /// <summary>Without its number, a text with forms is said of many.</summary>
    [Fact]
    public void Who_says_a_text_with_forms_gives_its_number()
    {
        var code = Source.Files("src", ".cs").Select(file => file.Text).ToList();
        var forms = PluralForms.Of(Shipped.Texts.Language).Names;
        foreach (var key in Shipped.Texts.Keys.Where(key => forms.Any(form => Shipped.Texts.Keys.Contains($"{key}.{form}"))))
            foreach (var text in code.Where(text => text.Contains($"\"{key}\"", StringComparison.Ordinal)))
                Assert.True(text[text.IndexOf($"\"{key}\"", StringComparison.Ordinal)..]
                    .Contains($"(\"{PluralForms.Chooser}\",", StringComparison.Ordinal), key);
    }

    /// <summary>All that the bot says, what it explains of the form included. The form's own wording is given.</summary>
    private static IEnumerable<(string Key, string Text)> Said() =>
        Shipped.Texts.Keys.Except(Formal).Select(key => (key, Shipped.Texts[key]))
        .Concat(Shipped.Form.Questions.Select(question => (question.Id, question.Help ?? "")))
        .Concat(Shipped.Form.Questions.SelectMany(question =>
            question.Columns.Select(column => ($"{question.Id}/{column.Id}", column.Help ?? ""))));

    [GeneratedRegex(@"(?<!\} of )\{count\} (?:more |new |earlier |planned )?[a-z]+s\b")]
    private static partial Regex Counted();

    [GeneratedRegex(@"[a-z]\(s\)|[a-z]{2}: \{count\}(?! [a-z])")]
    private static partial Regex RoundTheForm();
}
