using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>What is waited for, in a line: the question was written out before and stands above.</summary>
internal static class BriefQuestion
{
    /// <param name="asked">A question of the bot's own that waits; null for none.</param>
    public static void Say(Turn turn, Confirmation? asked)
    {
        if (turn.Aside is { } aside && aside == turn.Row.PendingQuestion?.Aside)
            Asides.Remind(turn, aside);
        if (asked is not null && Confirmations.Brief(asked) is { } key)
        {
            turn.Say(key);
            turn.Reply.Offer(Confirmations.WordsOf(asked));
        }
        else if (turn.Current is { } question)
            OfForm(turn, question);
        else if (!turn.Reply.NamesCommand)
            WayOn(turn);
    }

    private static void WayOn(Turn turn)
    {
        var (key, line) = (turn.Report, turn.Person.IsLead) switch
        {
            ({ IsOpen: true }, _) => ("way-on.continue", "continue"),
            (not null, _) => ("way-on.submitted", "document"),
            (null, true) => ("way-on.status", "status"),
            _ => ("way-on.start", "start"),
        };
        turn.Say(key);
        turn.Reply.Offer(line);
    }

    private static void OfForm(Turn turn, Question question)
    {
        var (pending, filled) = (turn.PendingQuestion!, turn.AnswerTo(question).Content is not null);
        if (pending.Adding)
            turn.Say("brief.adding", ("question", question.Name));
        else if (pending.Row is { } id)
            OfRow(turn, question, id, pending.Column);
        else
            turn.Say($"brief.{Kind(question, filled)}", ("number", question.Number), ("question", question.Name),
                ("word", WordOn(question, filled)));
        turn.Reply.Offer(pending.Adding ? "done" : pending.Row is null ? WordOn(question, filled) : "skip");
    }

    private static void OfRow(Turn turn, Question question, string row, int column)
    {
        var number = AnswerRows.Rows(turn, question).ToList().FindIndex(found => found.Id == row) + 1;
        turn.Say("brief.cell", ("row", number), ("column", AnswerRows.Columns(question)[column].Name), ("question", question.Name));
    }

    private static string Kind(Question question, bool filled) => question switch
    {
        { Key: not ReportKeyPart.None } => "choice",
        { Kind: QuestionKind.Rows } => "rows",
        _ when filled => "filled",
        _ => "question",
    };

    /// <summary>The word that goes on without an answer.</summary>
    private static string WordOn(Question question, bool filled)
    {
        if (question.Key != ReportKeyPart.None)
            return "back";
        if (filled)
            return question.Kind is QuestionKind.Rows or QuestionKind.Ratings ? "done" : "skip";
        return question.Mandatory ? "later" : "skip";
    }
}
