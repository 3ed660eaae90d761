using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Support;
using Xunit.Abstractions;

namespace S3ReportBot.Tests.Transcripts;

/// <summary>Every conversation of dialogs/transcripts is had with the real bot.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class TranscriptTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. TranscriptFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_bot_says_what_the_transcript_says(string name)
    {
        Assert.NotEmpty(await AnswersAfterAsync(name, restarts: false));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_restart_between_any_two_turns_changes_nothing(string name)
    {
        Assert.Equal(await AnswersAfterAsync(name, restarts: false), await AnswersAfterAsync(name, restarts: true));
    }

    private async Task<IEnumerable<Answer>> AnswersAfterAsync(string name, bool restarts)
    {
        var transcript = TranscriptFiles.Open(name);
        await using var talk = await HttpConversation.StartAsync(transcript.Channel);
        var runner = await TranscriptRunner.RunAsync(transcript, talk, restarts, output);
        var answers = new List<Answer>();
        foreach (var person in runner.People)
            answers.AddRange((await talk.Answers(person)).All.OrderBy(answer => answer.QuestionId, StringComparer.Ordinal));
        return answers;
    }
}
