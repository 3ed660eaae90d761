using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Puts a question that no message asked for: its dialog begins, and what it would send is collected.</summary>
internal sealed class UnaskedQuestion(ReportDialog dialog, BotAdapter adapter)
{
    /// <returns>The question, with what was said before it.</returns>
    public async Task<IReadOnlyList<Activity>> PutAsync(Turn turn, DialogPosition position, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(adapter, new Activity(ActivityTypes.Event) { DeliveryMode = DeliveryModes.ExpectReplies });
        context.TurnState.Set(turn);
        var dialogs = new DialogContext(new DialogSet().Add(dialog), context, new DialogState());
        await dialogs.BeginDialogAsync(ReportDialog.DialogId, NavigationResult.To(position), cancellationToken);
        return context.BufferedReplyActivities;
    }
}
