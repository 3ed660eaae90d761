using FsCheck;
using FsCheck.Fluent;
using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Answers;

/// <summary>On the small form; it asks impression, purpose, tasks, regions, next-visit and remarks, in this order.</summary>
public class ProgressTests
{
    [Theory]
    [InlineData("", null, "impression")]
    [InlineData("", "impression", "purpose")]
    [InlineData("", "purpose", "tasks")]
    [InlineData("", "host", "tasks")]
    [InlineData("", "remarks", "impression")]
    [InlineData("", "no-such-question", "impression")]
    [InlineData("purpose answered, tasks skipped", "impression", "regions")]
    [InlineData("impression begun", "remarks", "impression")]
    [InlineData("purpose later", "impression", "tasks")]
    [InlineData("impression answered, purpose later, tasks answered, regions answered, next-visit skipped", "purpose", "remarks")]
    [InlineData("impression answered, purpose later, tasks answered, regions later, next-visit skipped, remarks skipped", "purpose", "regions")]
    [InlineData("impression answered, purpose later, tasks answered, regions later, next-visit skipped, remarks skipped", "remarks", "purpose")]
    [InlineData("impression answered, purpose answered, tasks begun, regions answered, next-visit skipped, remarks skipped", "tasks", "tasks")]
    [InlineData("impression answered, purpose answered, tasks skipped, regions answered, next-visit skipped, remarks skipped", "remarks", null)]
    public void The_next_question_is_the_first_open_one_after_this_and_postponed_ones_come_last(string answers, string? after, string? next) =>
        Assert.Equal(next, TestForms.Small.NextFor(Sheet(answers), after)?.Id);

    [Theory]
    [InlineData("", "impression purpose regions")]
    [InlineData("impression begun, purpose later, regions answered", "impression purpose")]
    [InlineData("impression answered, purpose answered, regions answered", "")]
    public void Missing_are_mandatory_questions_without_an_answer(string answers, string missing)
    {
        Assert.Equal(missing, string.Join(' ', TestForms.Small.MissingMandatory(Sheet(answers)).Select(question => question.Id)));
        Assert.Equal(missing.Length == 0, TestForms.Small.IsComplete(Sheet(answers)));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("impression begun, purpose later", 2)]
    [InlineData("impression answered, remarks skipped", 4)]
    public void Progress_counts_answered_and_skipped_and_what_names_the_report(string answers, int settled) =>
        Assert.Equal((settled, 8), TestForms.Small.CountSettled(Sheet(answers)));

    [Fact]
    public void A_new_report_has_two_of_twenty_two() => Assert.Equal((2, 22), TestForms.Monitoring.CountSettled(AnswerSheet.Empty));

    [Fact]
    public void Settling_what_comes_next_ends_and_leaves_nothing_open()
    {
        var questions = TestForms.Monitoring.Asked.ToList();
        var states = Gen.ArrayOf(Gen.Elements(Enum.GetValues<AnswerState>()), questions.Count);
        var start = Gen.Choose(0, questions.Count - 1);

        Prop.ForAll(states.ToArbitrary(), start.ToArbitrary(), (begun, first) =>
        {
            var sheet = AnswerSheet.Of(questions.Select((question, index) => Answer.None(question.Id) with { State = begun[index] }));
            var after = questions[first].Id;
            for (var step = 0; step < questions.Count && TestForms.Monitoring.NextFor(sheet, after) is { } next; step++)
                sheet = sheet.With(Answer.None(after = next.Id) with { State = AnswerState.Answered });
            return TestForms.Monitoring.NextFor(sheet, after) is null && sheet.All.All(answer => answer.IsSettled);
        }).QuickCheckThrowOnFailure();
    }

    private static AnswerSheet Sheet(string answers) =>
        AnswerSheet.Of(answers.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(' ')).Select(
            entry => Answer.None(entry[0]) with { State = Enum.Parse<AnswerState>(entry[1], ignoreCase: true) }));
}
