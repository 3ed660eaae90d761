using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Schema;

public class MessageFactoryTests
{
    [Fact]
    public void A_text_accepts_input_unless_told_otherwise()
    {
        Assert.Equal(("hi", "acceptingInput"), (MessageFactory.Text("hi").Text, MessageFactory.Text("hi").InputHint));
        Assert.Equal("expectingInput", MessageFactory.Text("hi", inputHint: InputHints.ExpectingInput).InputHint);
    }

    [Fact]
    public void Suggested_texts_are_said_by_their_buttons()
    {
        var message = MessageFactory.SuggestedActions(["Yes", "No"], "Sure?", null, null);

        Assert.Equal("Sure?", message.Text);
        Assert.Equal(["Yes", "No"], message.SuggestedActions.Actions.Select(action => action.Title));
        Assert.All(message.SuggestedActions.Actions, action => Assert.Equal(("imBack", action.Title), (action.Type, action.Value)));
    }

    [Fact]
    public void An_attachment_may_come_with_a_text()
    {
        var attachment = new HeroCard { Title = "Report" }.ToAttachment();

        var message = MessageFactory.Attachment(attachment, "Here");

        Assert.Equal("Here", message.Text);
        Assert.Same(attachment, Assert.Single(message.Attachments));
        Assert.Equal("application/vnd.microsoft.card.hero", attachment.ContentType);
        Assert.Equal("Report", Assert.IsType<HeroCard>(attachment.Content).Title);
    }
}
