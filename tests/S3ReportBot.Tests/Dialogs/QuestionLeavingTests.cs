using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Questions;
using S3ReportBot.Tests.Architecture;
using S3ReportBot.Tests.Support;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>A question leaves through the prompt that waits for its answer, never as something said by the way.</summary>
public class QuestionLeavingTests
{
    private readonly DialogTurns _turns = new(TestForms.Monitoring);

    [Fact]
    public Task A_question_of_the_form_is_not_sent_as_something_said() =>
        IsNotSentAsync(turn => QuestionMessage.Ask(turn, new DialogPosition("start-date")));

    [Fact]
    public Task A_question_of_the_bots_own_is_not_sent_as_something_said() =>
        IsNotSentAsync(turn => turn.Confirm(new Confirmation(ConfirmationKind.Submit, "1")));

    [Fact]
    public void Only_the_prompt_sends_questions() => Assert.Equal(
        ["src/S3ReportBot/Dialogs/TurnPrompt.cs", "src/S3ReportBot/Turns/Turn.Saying.cs"],
        from file in Source.Files("src", ".cs")
        where file.Text.Contains(nameof(Turn.SendQuestionAsync), StringComparison.Ordinal)
        orderby file.Path
        select file.Path);

    private async Task IsNotSentAsync(Action<Turn> ask)
    {
        var turn = _turns.Turn("");
        turn.Say("pause.nothing");
        var message = new Activity(ActivityTypes.Message) { DeliveryMode = DeliveryModes.ExpectReplies };
        using var context = new TurnContext(new TestAdapter(), message);
        await turn.SendAsync(context, default);

        ask(turn);

        await Assert.ThrowsAsync<InvalidOperationException>(() => turn.SendAsync(context, default));
        Assert.Single(context.BufferedReplyActivities);
    }
}
