namespace S3ReportBot.EndToEnd.Kill;

/// <summary>When the killing is over: the bot goes on with this person and shows everything that it said it had kept.</summary>
internal sealed class Inspection(UnsteadyChannel channel, string name, AnswerBook book)
{
    private const int FirstQuestion = 3;
    private const int SummaryQuestion = 5;
    private const int LastQuestion = 22;

    /// <summary>Higher than any that the person has used.</summary>
    private const int Serial = 1_000_000;

    /// <returns>What is wrong.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var faults = new List<string>();
        var talk = channel.Talk;
        await AskAsync("continue");
        if (book.Acknowledgements == 0)
            return faults;
        await ChangeAsync(SummaryQuestion);
        for (var question = FirstQuestion; question <= LastQuestion; question++)
        {
            var there = await AskAsync($"go to {question}");
            if (there.Question != question)
                faults.Add($"{name}: 'go to {question}' shows {there.Question}: {there.Text}");
            if (book.Fault(question, (await AskAsync("show")).Text) is { } fault)
                faults.Add($"{name}: {fault}\n{talk}");
        }

        return faults;
    }

    private async Task ChangeAsync(int question)
    {
        await AskAsync($"go to {question}");
        var answer = SampleAnswer.For(question, Serial, name);
        book.Sent(answer);
        await AskAsync(answer.Text);
        book.Acknowledge(answer);
    }

    private async Task<Reply> AskAsync(string text) =>
        await channel.SayAsync(text) ?? throw new InvalidOperationException($"{name}: no answer to '{text}'");
}
