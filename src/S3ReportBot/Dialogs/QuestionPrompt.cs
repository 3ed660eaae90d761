using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Asks a question of the form, or a column of a row.</summary>
internal sealed class QuestionPrompt(GradedHelp help) : TurnPrompt(DialogId, help)
{
    public const string DialogId = "question";

    public static async Task PutAsync(Turn turn, DialogPosition position, CancellationToken cancellationToken)
    {
        await LoadEarlierAsync(turn, position, cancellationToken);
        QuestionMessage.Ask(turn, position);
    }

    protected override Task AskAsync(Turn turn, object asked, CancellationToken cancellationToken) =>
        PutAsync(turn, (DialogPosition)asked, cancellationToken);

    protected override async Task<Reading> ReadAsync(Turn turn, object asked, CancellationToken cancellationToken)
    {
        var position = (DialogPosition)asked;
        if (turn.Form[position.Question].Kind is QuestionKind.Rows or QuestionKind.Ratings)
            await LoadEarlierAsync(turn, position, cancellationToken);
        return AnswerRecognizer.Read(turn, position, turn.Incoming.Text);
    }

    /// <summary>
    /// Reads the last report's answer for a turn that shows it: an unanswered question, or past events, which come from what was planned.
    /// </summary>
    public static Task LoadEarlierAsync(Turn turn, DialogPosition position, CancellationToken cancellationToken)
    {
        var question = turn.Form[position.Question];
        var shows = position.Row is null && (turn.AnswerTo(question).Content is null || question.ListsEvents(EventTense.Past));
        return shows && turn.Earlier is { } earlier ? earlier.LoadAsync(turn.Form, question, cancellationToken) : Task.CompletedTask;
    }
}
