using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels.Reading;
using S3ReportBot.Commands;
using S3ReportBot.Dialogs;
using S3ReportBot.Downloads;
using S3ReportBot.Turns;

namespace S3ReportBot.Bots;

/// <summary>The bot itself: a message continues the conversation about the report, whoever comes is welcomed, a group hears little.</summary>
internal sealed class ReportBot(ReportDialog dialog, GroupConversation groups, FileOffers files) : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, cancellationToken);

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, cancellationToken);

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        MeetAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        MeetAsync(turnContext, cancellationToken);

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name != TurnKinds.FileConsentName)
            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        files.Take(turnContext.TurnState.Get<Turn>(), turnContext.Activity);
        return CreateInvokeResponse();
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        // The button is what a message is elsewhere, and prompts hear messages only.
        turnContext.Activity.Type = ActivityTypes.Message;
        await AnswerAsync(turnContext, cancellationToken);
        return CardActionResponse.Of(turnContext.TurnState.Get<Turn>());
    }

    private async Task AnswerAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var turn = turnContext.TurnState.Get<Turn>();
        if (turn.IsPersonal)
            await dialog.RunAsync(turnContext, new PendingDialogs(turn), cancellationToken);
        else
            await groups.AnswerAsync(turn, cancellationToken);
        await turn.SendAsync(turnContext, cancellationToken);
    }

    /// <summary>An installation is told twice, in either order or at once: who has been met is not welcomed again.</summary>
    private static Task MeetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var turn = turnContext.TurnState.Get<Turn>();
        if (turn.HasMet && (turn.Channel.ComesByInstallation || !turn.IsPersonal))
            return Task.CompletedTask;
        Welcome.Say(turn);
        return turn.SendAsync(turnContext, cancellationToken);
    }
}
