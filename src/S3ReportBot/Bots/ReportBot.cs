using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using S3ReportBot.Dialogs;
using S3ReportBot.Turns;

namespace S3ReportBot.Bots;

/// <summary>The bot itself: a message continues the conversation about the report, whoever comes is welcomed.</summary>
internal sealed class ReportBot(ReportDialog dialog) : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var turn = turnContext.TurnState.Get<Turn>();
        if (turnContext.Activity.Conversation.IsGroup is true)
            turn.Say("group.personal-chat");
        else
            await ConverseAsync(turnContext, turn, cancellationToken);
        await turn.SendAsync(turnContext, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var turn = turnContext.TurnState.Get<Turn>();
        turn.Say(turn.Report is not null ? "welcome.back" : turn.Person.IsLead ? "welcome.lead" : "welcome.first", ("name", turn.Person.Name), ("report", turn.Report?.Partnership ?? ""));
        turn.Reply.Offer(turn.Report is not null ? "continue" : turn.Person.IsLead ? "status" : "start", "help");
        return turn.SendAsync(turnContext, cancellationToken);
    }

    private async Task ConverseAsync(ITurnContext turnContext, Turn turn, CancellationToken cancellationToken)
    {
        var state = new ConversationState(new TurnStorage(turn));
        await dialog.RunAsync(turnContext, state.CreateProperty<DialogState>(TurnStorage.StackName), cancellationToken);
        await state.SaveChangesAsync(turnContext, false, cancellationToken);
    }
}
