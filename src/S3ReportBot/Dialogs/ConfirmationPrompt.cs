using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Asks a question of the bot's own, and hears the words that it takes. Any other message is no answer, and ends it.</summary>
internal sealed class ConfirmationPrompt(Confirmations confirmations, ReportChoice choice, GradedHelp help)
    : TurnPrompt(DialogId, help)
{
    public const string DialogId = "confirmation-word";

    protected override async Task AskAsync(Turn turn, object asked, CancellationToken cancellationToken)
    {
        var confirmation = (Confirmation)asked;
        await confirmations.AskAsync(turn, confirmation, cancellationToken);
        if (turn.MustAskAgain)
            await AskAgainAsync(turn, DialogPosition.Of(turn.PendingQuestion!), cancellationToken);
        turn.Confirm(confirmation);
    }

    protected override Task<Reading> ReadAsync(Turn turn, object asked, CancellationToken cancellationToken)
    {
        var words = Confirmations.WordsOf((Confirmation)asked);
        var (typed, meant) = (Confirmations.WordOf(turn.Incoming.Text), turn.Meaning is { Kind: MessageKind.Word, Id: var id } ? id : "");
        var word = words.Contains(typed) ? typed : meant;
        return Task.FromResult<Reading>(new ConfirmationReading(words.Contains(word) ? word : null));
    }

    private Task AskAgainAsync(Turn turn, DialogPosition position, CancellationToken cancellationToken) =>
        turn.Form[position.Question].Key == ReportKeyPart.None
            ? QuestionPrompt.PutAsync(turn, position, cancellationToken)
            : choice.AskAsync(turn, position, cancellationToken);
}

/// <param name="Word">One that the question takes; null for a message that is no reply to it.</param>
internal sealed record ConfirmationReading(string? Word) : Reading;
