using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Transcripts;

/// <summary>A second report on top of the filed one, nothing changed but two events and three ratings.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class SecondPeriodTests
{
    private const int MostMessages = 25;
    private const int MostMessagesOfTheFirst = 40;
    private static readonly string[] Changed = ["past-events", "planned-events", "sdg"];

    [Fact]
    public void It_takes_no_more_than_twenty_five_messages_and_the_first_no_more_than_forty()
    {
        var steps = TranscriptFiles.Open("second-period.chat").Steps.ToList();
        var later = steps.FindIndex(step => step is Step.HalfYearLater);

        Assert.InRange(steps.Skip(later).OfType<Step.Message>().Count(), 1, MostMessages);
        Assert.InRange(steps.Take(later).OfType<Step.Message>().Count(), 1, MostMessagesOfTheFirst);
    }

    [Fact]
    public async Task Everything_else_is_kept_to_the_letter()
    {
        var transcript = TranscriptFiles.Open("second-period.chat");
        await using var talk = await HttpConversation.StartAsync(transcript.Channel);
        await TranscriptRunner.RunAsync(transcript, talk);

        var answers = await talk.Answers();

        foreach (var seed in SeedReport.Answers(Shipped.Form).All)
            Assert.Equal(!Changed.Contains(seed.QuestionId), SameContent.Say(seed.Content, answers[seed.QuestionId].Content));
        Assert.Equal(
            (string[])["2", "7", "12"],
            ((RatingsContent)answers["sdg"].Content!).Values.Zip("3n211nn2121232221").Select((pair, index) => (pair, index)).Where(goal => goal.pair.First != $"{goal.pair.Second}").Select(goal => $"{goal.index + 1}"));
    }
}
