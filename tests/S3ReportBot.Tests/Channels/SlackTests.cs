using System.Text;
using S3ReportBot.Tests.Support;
using S3ReportBot.Tests.Transcripts;

namespace S3ReportBot.Tests.Channels;

/// <summary>Slack through Azure Bot Service, and channels that nobody has heard of: every message is held against the channel's limits on its way.</summary>
[Trait(Lane.Name, Lane.Slow)]
public class SlackTests
{
    private const string StepByStep = "ccre-s3-2020-h2-step-by-step.chat";

    [Theory, InlineData("slack"), InlineData("carrier-pigeon")]
    public async Task The_whole_report_goes_through_without_a_card(string channel)
    {
        await using var talk = await HttpConversation.StartAsync(channel);

        await TranscriptRunner.RunAsync(TranscriptFiles.Open(StepByStep), talk);

        Assert.NotEmpty((await talk.Answers()).All);
    }

    [Fact]
    public async Task The_bots_token_in_the_workspace_is_neither_kept_nor_sent()
    {
        await using var talk = await HttpConversation.StartAsync("slack");
        await talk.Says("start");
        await talk.Says("1");
        await talk.Says("11");
        await talk.Says("26 June 2020");

        Assert.DoesNotContain(ChatPerson.SlackToken, talk.LastReply.Text, StringComparison.Ordinal);
        Assert.All(talk.FilesOnDisk(), file => Assert.Equal(-1, file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(ChatPerson.SlackToken))));
    }

    [Fact]
    public async Task Choices_and_the_scale_are_buttons()
    {
        await using var talk = await HttpConversation.StartAsync("slack");

        await talk.Says("start");
        talk.Expects("1. July - December 2020", "[July - December 2020]");
        await talk.Says("July - December 2020");
        await talk.Says("CCRE-S3");
        await talk.Says("go to 21");

        talk.Expects("Goal 1.", "Next:", "[Strongly agree]");
    }

    [Fact]
    public async Task What_people_write_reads_the_same_on_its_way_back()
    {
        await using var talk = await HttpConversation.StartAsync("slack");
        await talk.Says("start");
        await talk.Says("1");
        await talk.Says("CCRE-S3");
        await talk.Says("go to 5");
        await talk.Says("R&D <and> more");

        Assert.Equal("R&D <and> more", ((Core.Answers.TextContent)(await talk.Answers())["executive-summary"].Content!).Text);
        await talk.Says("go to 5");
        talk.Expects("R&D <and> more");
    }

    [Theory, InlineData("slack"), InlineData("carrier-pigeon")]
    public async Task A_long_text_is_given_back_whole_in_parts_that_the_channel_takes(string channel)
    {
        await using var talk = await HttpConversation.StartAsync(channel);
        await talk.Says("start");
        await talk.Says("1");
        await talk.Says("CCRE-S3");
        await talk.Says("go to 5");
        var text = string.Concat(Enumerable.Repeat("R&D 😀 ", 2000)).Trim();
        await talk.Says(text);
        await talk.Says("go to 5");

        await talk.Says("show");

        var heard = talk.LastReply.Text.Replace("\n", "", StringComparison.Ordinal);
        Assert.Contains(text, heard, StringComparison.Ordinal);
        Assert.InRange(talk.LastReply.Messages, 4, 12);
    }
}
