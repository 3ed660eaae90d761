using S3ReportBot.Core.Questionnaires;
using S3ReportBot.EndToEnd.Support;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.EndToEnd.Reporting;

/// <summary>What a coordinator does in the page, step by step, checking each time which question comes next.</summary>
internal sealed class CoordinatorAtWork(ChatPage page)
{
    public const string Period = "July - December 2020";

    /// <summary>From the welcome to the first question, choosing on the cards.</summary>
    public async Task BeginAsync()
    {
        await page.SeesAsync("Hello");
        Asks(1, await page.PressAndHearAsync("start"));
        Asks(2, await page.PressAndHearAsync(Period));
        await page.ChooseAsync("Partnership", SeedReport.Partnership);
        await page.PressAndHearAsync("Choose");
        Asks(3, await page.SayAndHearAsync("yes"));
    }

    /// <summary>Answers the questions of these numbers; each must lead to the one after it.</summary>
    public async Task AnswerAsync(int first, int last)
    {
        foreach (var question in Shipped.Form.Questions.Where(question => question.Number >= first && question.Number <= last))
            await AnswerAsync(question);
    }

    /// <summary>Chooses for the goals of these numbers on the newest card, and saves.</summary>
    /// <returns>What the bot answers.</returns>
    public async Task<string> RateAsync(int first, int last)
    {
        var ratings = TypedAnswers.Ratings(Shipped.Form["sdg"]);
        for (var goal = first; goal <= last; goal++)
            await page.ChooseAsync($"Goal {goal}. ", ratings[goal - 1]);
        return await page.PressAndHearAsync("Save ratings");
    }

    public static void Asks(int number, string reply) => Assert.Contains($"{number} of 22 · ", reply, StringComparison.Ordinal);

    private async Task AnswerAsync(Question question)
    {
        var reply = await page.SayAndHearAsync(TypedAnswers.To(question));
        if (question.Kind == QuestionKind.Rows)
            reply = await page.SayAndHearAsync("done");
        if (question.Number < Shipped.Form.Questions.Count)
            Asks(question.Number + 1, reply);
    }
}
