using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Recording;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>
/// Decides what a message means before it can be an answer: a card, a reply to `yes or no?`, a command, a message written
/// before its author could see the question, or none of these.
/// </summary>
internal sealed class MessageMeaning(CommandTable commands, Confirmations confirmations)
{
    private const int LongestMessage = 50_000;

    /// <returns>Null: the message answers the current question.</returns>
    public async Task<Move?> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Incoming.Card is { } card && CardAnswers.Read(turn, card) is { } answered)
            return answered;
        if (Unusable(turn) is { } refused)
            return refused;
        if (turn.Shown is { Confirm: { } confirm } shown)
        {
            turn.Shown = shown.Question.Length == 0 ? null : shown with { Confirm = null };
            if (await confirmations.ReadAsync(turn, confirm, cancellationToken) is { } confirmed)
                return confirmed;
        }

        if (commands.Find(turn, turn.Incoming.Text) is { } command)
            return await CommandTable.RunAsync(turn, command.Command, command.Argument, cancellationToken);
        return turn.Current is { Key: not ReportKeyPart.None } ? null : AsAnswer(turn);
    }

    private static Move? Unusable(Turn turn)
    {
        var text = turn.Incoming.Text;
        if (text.Length > LongestMessage)
            turn.Say("invalid.too-long", ("length", text.Length), ("limit", LongestMessage));
        else if (text.Length == 0 && turn.Incoming.Card is null)
            turn.Say(turn.Incoming.HasFiles ? "input.file" : "input.empty");
        else if (text.Length == 0)
            turn.Say("input.unknown-card");
        else
        {
            if (turn.Incoming.HasFiles)
                turn.Say("input.file-beside");
            return null;
        }

        return Move.Stay;
    }

    private static Move? AsAnswer(Turn turn)
    {
        if (turn.Report is { IsOpen: false })
        {
            Submitted.Say(turn);
            return Move.Leave;
        }

        if (turn.Current is not { } question)
        {
            turn.Say(turn.Report is null ? "input.not-begun" : "input.no-question");
            turn.Reply.Offer(turn.Report is null ? "start" : "continue", "help");
            return Move.Leave;
        }

        if (!turn.Row.Confirmed)
            return UnseenQuestion.Hold(turn, question);
        if (turn.Incoming.SentAt < turn.Row.SeenAfter && turn.Shown is not { Adding: true })
            return UnseenQuestion.TooEarly(turn, question);
        if (BareNumber.MeansNothing(turn, question))
        {
            BareNumber.Say(turn);
            return Move.Stay;
        }

        if (turn.Shown is { Adding: true })
        {
            if (Literal.Of(turn.Incoming.Text).Text is { Length: > 0 } added)
                AnswerRecorder.Append(turn, question, added);
            else
                turn.Say("input.empty");
            turn.Say("ask.adding-more");
            return Move.Quiet;
        }

        return null;
    }
}
