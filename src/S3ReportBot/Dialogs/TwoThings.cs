using S3ReportBot.Channels;
using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>An answer with a question or an order behind it: the one is filed, the other served, and both are said.</summary>
internal sealed class TwoThings(CommandTable commands, TopicAnswers topics)
{
    /// <summary>What the bot does anyhow once an answer is filed.</summary>
    public static readonly IReadOnlyList<string> GoesOn = ["skip", "continue", "done"];

    /// <param name="asked">A question of the bot's own that the message was no reply to; null for none.</param>
    /// <returns>Null: the message is to be taken as a whole.</returns>
    public async Task<NavigationResult?> ReadAsync(Turn turn, Confirmation? asked, TwoParts parts, CancellationToken cancellationToken)
    {
        var isOpen = turn is { Report.IsOpen: true, Current.Key: ReportKeyPart.None, PendingQuestion.Adding: false };
        var goesOn = !turn.SawQuestion || EnterSends.GoesOn(turn);
        if (!isOpen || goesOn || turn.Incoming.Quotation is not null || (asked is not null && Confirmations.Blocks(asked)))
            return null;
        UnseenQuestion.Drop(turn, asked);
        Asides.Drop(turn, turn.Aside);
        var filed = File(turn, parts.Answer);
        if (parts.Rest.Kind == MessageKind.Question)
        {
            await topics.SayAsync(turn, parts.Rest, null, cancellationToken);
            return filed;
        }

        return IsFiled(turn) ? await GoAsync(turn, parts.Rest.Id, filed, cancellationToken) : filed;
    }

    private static NavigationResult File(Turn turn, string answer)
    {
        var (whole, position) = (turn.Incoming, DialogPosition.Of(turn.PendingQuestion!));
        // What is asked about an answer is asked about that part alone.
        turn.Incoming = whole with { Text = answer };
        var filed = Answering.Record(turn, position, answer);
        EnterSends.OfferBefore(turn, position);
        turn.Incoming = whole;
        // The same message again is known by all of it.
        if (turn.Last is { } last && last.Turn == turn.Id)
            turn.Last = last with { Input = TurnId.Hash(whole.Text) };
        return filed;
    }

    private static bool IsFiled(Turn turn) => turn.Report!.Changes.Count > 0;

    private async Task<NavigationResult> GoAsync(Turn turn, string line, NavigationResult filed, CancellationToken cancellationToken)
    {
        if (GoesOn.Contains(line))
            return filed;
        if (await commands.FindAsync(turn, line, cancellationToken) is not { } found)
            return filed;
        var led = await CommandTable.RunAsync(turn, found.Command, found.Argument, cancellationToken);
        // What is only said leaves the conversation where the answer leads.
        return led is NavigationResult.AskAgain or NavigationResult.KeepQuiet ? filed : led;
    }
}
