using S3ReportBot.Commands;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;
using S3ReportBot.Questions;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Messages that their author changed or deleted, and replies that quote an older question.</summary>
internal sealed class EditedMessages(ReportStore reports, CommandTable commands)
{
    /// <summary>An edit changes the answer that the message gave, if that is still the present one.</summary>
    public async Task<NavigationResult> ReadEditAsync(Turn turn, CancellationToken cancellationToken)
    {
        var text = turn.Incoming.Text;
        if (AnswerOf(turn) is not { } answer || text.Length == 0 || AnswerText.Length(text) > AnswerText.Longest
            || await commands.FindAsync(turn, text, cancellationToken) is not null)
            return Nothing(turn);
        var question = turn.Form[answer.QuestionId];
        var history = await reports.HistoryAsync(turn.Report!.Key, cancellationToken);
        // Edited before, it has made more than one change; what stood there before the message came is in the first.
        if (history.FirstOrDefault(change => change.Question == question.Id && change.Turn == turn.Incoming.Original) is not { Before: var before })
            return Nothing(turn);
        switch (EditedAnswer.Read(question, before, answer, Literal.Of(text).Text, turn))
        {
            case AnswerResult.Invalid invalid:
                turn.Say(invalid.Reason, invalid.Arguments);
                turn.Say("edit.not-taken", ("question", Naming.Of(turn, question)));
                break;
            case AnswerResult.Accepted { Content: var less } when Replacing.TakesAway(answer.Content, less):
                turn.Say("edit.takes-away", ("question", Naming.Of(turn, question)), ("number", question.Number),
                    ("before", Acknowledged.Of(turn, question, answer.Content)));
                break;
            case AnswerResult.Accepted { Content: var content }:
                turn.Say(turn.Record(question, answer.State, content) ? "edit.taken" : "saved.same", ("question", Naming.Of(turn, question)));
                break;
        }

        // A list on the screen is numbered by what stood there.
        return turn.Current == question ? NavigationResult.Stay : NavigationResult.Quiet;
    }

    public static NavigationResult ReadDeletion(Turn turn)
    {
        if (AnswerOf(turn) is { } answer)
            turn.Say("delete.answer-stays", ("question", turn.Form[answer.QuestionId].Name), ("number", turn.Form[answer.QuestionId].Number));
        else
            turn.Say("delete.nothing");
        return NavigationResult.Quiet;
    }

    /// <returns>Null: the message is no reply to an older question.</returns>
    public static NavigationResult? ReadQuotation(Turn turn, Question current)
    {
        if (turn.Incoming.Quotation is not { } quotation || turn.Row.Cards.LastOrDefault(sent => sent.Message == quotation.Message) is not { } quoted
            || quoted.Question == current.Id || turn.Form.Find(quoted.Question) is not { } older)
            return null;
        return OlderMessages.Lead(turn, older, "older.reply", turn.Incoming.Text);
    }

    /// <summary>The answer that the message gave, as long as it is this person's, present and open to change.</summary>
    private static Answer? AnswerOf(Turn turn) => turn.Report is { IsOpen: true } report
        ? report.Answers.All.FirstOrDefault(answer => answer.Turn == turn.Incoming.Original && answer.By == turn.Person.Key && answer.Content is not null)
        : null;

    private static NavigationResult Nothing(Turn turn)
    {
        turn.Say("edit.nothing");
        return NavigationResult.Quiet;
    }
}
