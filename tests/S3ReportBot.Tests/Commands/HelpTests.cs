using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Commands;

/// <summary>`help` explains what the form means, shows an example, and asks the question again.</summary>
public class HelpTests
{
    [Fact]
    public void Every_question_and_column_is_explained_and_every_question_has_an_example()
    {
        Assert.Empty(Shipped.Form.Questions.Where(question => question.Help is null || question.Example is null).Select(question => question.Id));
        Assert.Empty(Shipped.Form.Questions.SelectMany(question => question.Columns).Where(column => column.Help is null).Select(column => column.Name));
    }

    [Fact]
    public async Task Each_question_is_explained_with_its_example_and_asked_again()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        foreach (var question in Shipped.Form.Asked)
        {
            var said = await bot.SaysAllAsync($"go to {question.Number}", "help");

            Fragments.AssertInOrder(said.Text, [$"About **{question.Name}**", question.Help!, "For example",
                question.Example!.Split('\n')[0], $"{question.Number}. {question.Name}"]);
            Assert.Equal(question.Id, await bot.CurrentAsync());
        }
    }

    [Fact]
    public async Task Inside_a_row_its_column_is_explained()
    {
        await using var bot = await Situations.OpenAsync(Situations.InsideRow);

        var said = await bot.SaysAsync("help");

        Fragments.AssertInOrder(said.Text,
            ["About **Working areas**", "**Region in charge**: ", "written as in the lists", "Region in charge?"]);
    }

    /// <summary>An example that the bot itself would question teaches the wrong thing.</summary>
    [Fact]
    public void No_example_has_a_finding() => Assert.Empty(
        from question in Shipped.Form.Asked
        where question.Kind is QuestionKind.LongText or QuestionKind.Regions
        let facts = Findings.Judged.By(Findings.Judged.Answers((question.Id, question.Example!)), Shipped.Form)
        from finding in Core.Findings.FindingRules.Of(facts, question)
        select Findings.Judged.InWords(finding));
}
