using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>A correction of an earlier answer: its words are shown, unless the answer is confidential.</summary>
public class CorrectionTests
{
    [Theory]
    [InlineData("go to 15", "sorry, in the business involvement I meant fourteen, not twelve", "“twelve”", "“fourteen”")]
    [InlineData("go to 22", "sorry, in the self-assessment I meant fourteen, not twelve", "1 word", "1 word")]
    public async Task It_is_proposed_and_made(string question, string correction, string from, string to)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "1", "ccre-s3", question, "We work with twelve companies in two regions.", "go to 5");

        var proposed = await bot.SaysAsync(correction);
        var made = await bot.SaysAsync("yes");

        Fragments.AssertInOrder(proposed.Text, [from, to]);
        Fragments.AssertInOrder(made.Text, ["✓ Changed", from, to]);
        Assert.Equal(from == "1 word", !(proposed.Text + made.Text).Contains("twelve", StringComparison.Ordinal));
        Assert.Equal(new TextContent("We work with fourteen companies in two regions."),
            (await bot.AnswerAsync(question == "go to 15" ? "business-involvement" : "self-assessment")).Content);
    }
}
