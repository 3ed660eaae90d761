using S3ReportBot.Core.Understanding;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Understanding;

/// <summary>What the reader promises whatever stands in the vocabulary.</summary>
public class MessageReaderTests
{
    private static readonly MessageReader Reader = new(ShippedLanguages.All);

    [Theory]
    [InlineData("executive-summary", "= what is this?")]
    [InlineData("past-events", "=help")]
    [InlineData("start-date", "=none yet")]
    public void What_begins_with_an_equals_sign_is_an_answer(string place, string text) =>
        Assert.Equal(MessageKind.Answer, Read(place, text).Kind);

    [Theory]
    [InlineData("executive-summary", "skip", "skip")]
    [InlineData("executive-summary", " `Go To 7` ", "go to 7")]
    [InlineData("executive-summary", "go to past events", "go to past-events")]
    [InlineData("leading-regions", "delete 11", "delete 11")]
    [InlineData("leading-regions", "move 3 1.", "move 3 1")]
    [InlineData("outreach", "/help", "help")]
    [InlineData("outreach", "remind me in 3 days", "remind me in 3 days")]
    public void A_command_to_the_letter_is_exact_even_if_its_numbers_do_not_exist(string place, string text, string line)
    {
        var reading = Read(place, text);

        Assert.Equal((MessageKind.Command, line, Certainty.Exact), (reading.Kind, reading.Id, reading.Certainty));
    }

    [Theory]
    [InlineData("the second row, please delete it", "delete 2")]
    [InlineData("edit the 3rd row", "edit 3")]
    [InlineData("delete row number 012", "delete 12")]
    [InlineData("please jump to question 0", "go to 0")]
    [InlineData("move row three to 1", "move 3 1")]
    public void Numbers_are_read_in_digits_and_words(string text, string line) => Assert.Equal(line, Read("past-events", text).Id);

    [Theory]
    [InlineData("in january", "remind me 1 january")]
    [InlineData("next tuesday", "remind me next tuesday")]
    [InlineData("in two weeks", "remind me in two weeks")]
    [InlineData("in a month", "remind me in a month")]
    public void A_day_is_said_as_reminders_read_it(string day, string line) =>
        Assert.Equal(line, Read("outreach", $"could you remind me {day}?").Id, ignoreCase: true);

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("Yes, submit it please!", "yes")]
    [InlineData("not yet", "no")]
    [InlineData("ok", null)]
    public void Only_a_yes_submits(string text, string? word)
    {
        var reading = Read("confirm-submit", text);

        Assert.Equal(word is null ? MessageKind.Unclear : MessageKind.Word, reading.Kind);
        Assert.Equal(word ?? "", reading.Id);
    }

    [Fact]
    public void A_question_offers_three_topics() =>
        Assert.All(["what is this?", "when is it due?", "is a draft public?", "can I ask you something?"], text =>
        {
            var reading = Read("none-open", text);
            Assert.Equal(3, reading.Alternatives.Append(reading.Id).Where(topic => topic.Length > 0).Distinct().Count());
        });

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\uFEFF")]
    [InlineData("'")]
    [InlineData("İıßς")]
    [InlineData("?!?")]
    [InlineData("😀")]
    [InlineData("\uD83D")]
    [InlineData("a\u0301\u0301\u0301 b")]
    public void Odd_texts_do_no_harm(string text) =>
        Assert.All(["executive-summary", "past-events", "conflict", "none-open", "sdg"], place => Assert.NotNull(Read(place, text)));

    [Theory]
    [InlineData("HELP ME İF YOU CAN", "help me if you can")]
    [InlineData("Don\u2019t save that", "dont save that")]
    public void Letters_are_compared_without_case_accents_and_apostrophes(string one, string other) =>
        Assert.Equal(Read("outreach", other), Read("outreach", one));

    [Fact]
    public void Long_texts_are_answers_and_their_question_is_not_asked_about_them()
    {
        var text = string.Concat(Enumerable.Repeat("what do I do now? ", 100));
        var asked = ShippedLanguages.Places.At("executive-summary") with { Reads = _ => throw new InvalidOperationException(text) };

        Assert.Equal(MessageKind.Answer, Reader.Read(text, asked).Kind);
    }

    [Fact]
    public void The_question_is_asked_at_most_once_whether_it_can_read_the_text()
    {
        foreach (var text in (string[])["Tuscany", "is it Tuscany?", "I meant Lazio, not Tuscany", "no idea", "delete 3"])
        {
            var asked = 0;
            Reader.Read(text, ShippedLanguages.Places.At("leading-regions") with { Reads = _ => ++asked > 1 });

            Assert.InRange(asked, 0, 1);
        }
    }

    /// <summary>What a reading allocates tells how many steps it takes, and does so the same every time.</summary>
    [Theory]
    [InlineData("what ")]
    [InlineData("can you ")]
    [InlineData("go back to the last question and ")]
    [InlineData("who reads, ")]
    [InlineData("sooo")]
    [InlineData("((((*")]
    [InlineData("a\u0301")]
    public void Twice_the_text_takes_hardly_more_than_twice_the_steps(string part)
    {
        var (once, twice) = (Repeated(part, 450), Repeated(part, 900));
        Steps(twice);

        Assert.InRange(Steps(twice), 0, (2.5 * Steps(once)) + 50_000);
    }

    [Fact]
    public void Every_requested_command_names_what_it_needs()
    {
        string[] known = ["number", "field", "day"];
        var named = ShippedLanguages.All.Requests.Keys.SelectMany(command => command.Split('{', '}').Where((_, index) => index % 2 == 1));

        Assert.Subset(known.ToHashSet(), named.ToHashSet());
    }

    [Fact]
    public void Every_language_has_a_name_for_every_question() => Assert.Empty(
        from lexicon in ShippedLanguages.All.Lexicons
        from question in Shipped.Form.Asked
        where lexicon.At($"fields.{question.Id}").Count == 0
        select $"{lexicon.Language}: {question.Id}");

    private static string Repeated(string part, int letters) => string.Concat(Enumerable.Repeat(part, letters / part.Length));

    private static long Steps(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read("executive-summary", text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static MessageReading Read(string place, string text) => Reader.Read(text, ShippedLanguages.Places.At(place));
}
