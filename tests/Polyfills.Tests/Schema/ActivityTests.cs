using Microsoft.Bot.Schema;
using Polyfills.Tests.Builder;

namespace Polyfills.Tests.Schema;

public class ActivityTests
{
    [Fact]
    public void A_reply_goes_back_to_the_sender_in_the_same_conversation()
    {
        var reply = Some.Message().CreateReply("thanks", "it");

        Assert.Equal("message", reply.Type);
        Assert.Equal(("bot", "maria", "c1"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id));
        Assert.Equal(("incoming-1", "webchat", "https://channel.example/"), (reply.ReplyToId, reply.ChannelId, reply.ServiceUrl));
        Assert.Equal(("thanks", "it"), (reply.Text, reply.Locale));
    }

    [Fact]
    public void A_reply_without_text_has_an_empty_text_and_the_locale_of_what_it_answers()
    {
        var message = Some.Message();
        message.Locale = "de-AT";

        var reply = message.CreateReply();

        Assert.Equal((string.Empty, "de-AT"), (reply.Text, reply.Locale));
    }

    [Fact]
    public void A_conversation_reference_holds_where_the_activity_came_from()
    {
        var reference = Some.Message().GetConversationReference();

        Assert.Equal(("incoming-1", "maria", "bot", "c1"), (reference.ActivityId, reference.User.Id, reference.Bot.Id, reference.Conversation.Id));
        Assert.Equal(("webchat", "https://channel.example/"), (reference.ChannelId, reference.ServiceUrl));
    }

    [Theory]
    [InlineData("webchat", null)]
    [InlineData("directline", null)]
    [InlineData("msteams", "incoming-1")]
    public void A_conversation_update_cannot_be_replied_to_where_its_sender_does_not_know_its_id(string channel, string? id)
    {
        var update = Some.Of(ActivityTypes.ConversationUpdate);
        update.ChannelId = channel;

        Assert.Equal(id, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void Applying_a_reference_addresses_an_outgoing_activity_and_replies()
    {
        var outgoing = new Activity { Type = ActivityTypes.Message, Locale = "fr" }
            .ApplyConversationReference(Some.Message().GetConversationReference());

        Assert.Equal(("bot", "maria", "incoming-1"), (outgoing.From.Id, outgoing.Recipient.Id, outgoing.ReplyToId));
        Assert.Equal("fr", outgoing.Locale);
        Assert.Null(outgoing.Id);
    }

    [Fact]
    public void Applying_a_reference_as_incoming_makes_the_user_the_sender()
    {
        var incoming = new Activity { Type = ActivityTypes.Event }
            .ApplyConversationReference(Some.Message().GetConversationReference(), isIncoming: true);

        Assert.Equal(("maria", "bot", "incoming-1"), (incoming.From.Id, incoming.Recipient.Id, incoming.Id));
        Assert.Null(incoming.ReplyToId);
    }

    [Fact]
    public void A_continuation_is_an_event_from_the_user_that_relates_to_its_reference()
    {
        var reference = Some.Message().GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        Assert.Equal(("event", "ContinueConversation"), (continuation.Type, continuation.Name));
        Assert.Equal(("maria", "bot", "c1"), (continuation.From.Id, continuation.Recipient.Id, continuation.Conversation.Id));
        Assert.Same(reference, continuation.RelatesTo);
        Assert.NotEmpty(continuation.Id);
    }

    [Fact]
    public void A_view_of_another_type_is_null()
    {
        var invoke = Some.Of(ActivityTypes.Invoke);

        Assert.Same(invoke, invoke.AsInvokeActivity());
        Assert.Null(invoke.AsMessageActivity());
        Assert.Null(invoke.AsEventActivity());
    }

    [Fact]
    public void A_subtype_is_seen_as_its_type_and_a_longer_word_is_not()
    {
        Assert.NotNull(Some.Of("message/card").AsMessageActivity());
        Assert.Null(Some.Of("messages").AsMessageActivity());
    }

    [Fact]
    public void Content_is_text_summary_attachment_or_channel_data()
    {
        Assert.False(Some.Message(" ").HasContent());
        Assert.True(Some.Message("x").HasContent());
        Assert.True(new Activity { ChannelData = "x" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { Summary = "x" }.HasContent());
    }

    [Fact]
    public void Channel_data_of_the_type_asked_for_is_given_as_it_is()
    {
        var activity = new Activity { ChannelData = "data" };

        Assert.Equal("data", activity.GetChannelData<string>());
        Assert.False(activity.TryGetChannelData<Version>(out _));
        Assert.Null(new Activity().GetChannelData<string>());
    }
}
