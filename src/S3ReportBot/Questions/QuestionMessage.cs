using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Puts a question into the reply, with what is answered already and how to answer, and makes it the current one.</summary>
internal static class QuestionMessage
{
    private const int ExcerptLength = 400;

    public static void Ask(Turn turn, DialogPosition position)
    {
        var question = turn.Form[position.Question];
        var answer = turn.AnswerTo(question);
        if (position.Row is { } id && !AnswerRows.Rows(turn, question).Any(row => row.Id == id))
        {
            // A colleague, or this person in another chat, deleted it.
            turn.Say("rows.gone");
            position = new DialogPosition(question.Id);
        }

        turn.Ask(new PendingQuestion
        {
            Question = question.Id,
            Base = answer.Version,
            At = turn.Now,
            Row = position.Row,
            Column = position.Column,
            Editing = position.Editing,
            Adding = position.Adding,
            Listed = answer.Content is RowsContent { Rows: var rows } ? [.. rows.Select(row => row.Id)] : [],
        });
        if (Conflicts.Of(turn, question) is null && ShortQuestion.IsEnough(turn, question, position))
            QuestionAgain.Ask(turn, question, answer, position);
        else
            AskInFull(turn, question, answer, position);
    }

    private static void AskInFull(Turn turn, Question question, Answer answer, DialogPosition position)
    {
        ShortQuestion.Remember(turn, question, position);
        if (position.Adding)
            turn.Say(question.Kind == QuestionKind.Regions ? "ask.adding-entries" : "ask.adding", ("question", question.Name));
        else if (position.Row is not null)
            RowMessage.Ask(turn, question, position);
        else
            AskWhole(turn, question, answer);
    }

    private static void AskWhole(Turn turn, Question question, Answer answer)
    {
        Heading(turn, question);
        var conflict = Conflicts.Of(turn, question);
        if (conflict is not null && question.Kind is not (QuestionKind.Rows or QuestionKind.Ratings))
        {
            ConflictMessage.Ask(turn, question, conflict);
            return;
        }

        Present(turn, question, answer);
        EarlierOffer.Say(turn, question);
        AskByKind(turn, question, answer);
        if (conflict is not null)
            ConflictMessage.Ask(turn, question, conflict);
        Offer(turn, question, answer);
    }

    private static void AskByKind(Turn turn, Question question, Answer answer)
    {
        switch (question.Kind)
        {
            case QuestionKind.Ratings:
                RatingsMessage.Ask(turn, question, answer);
                break;
            case QuestionKind.Rows:
                RowMessage.AskTable(turn, question, answer);
                break;
            case QuestionKind.Choice:
                ChoiceMessage.Ask(turn, question.Text, question.Choices, new CardOrigin(turn.Report?.Key, question.Id, answer.Version));
                break;
            default:
                SayHow(turn, question, answer);
                break;
        }
    }

    /// <summary>The question in one paragraph: where it stands, and below that the form's wording.</summary>
    public static void Heading(Turn turn, Question question)
    {
        var heading = turn.Reply.Text(
            "question.heading",
            ("number", question.Number), ("count", turn.Form.Questions.Count), ("section", turn.Form.SectionOf(question).Heading));
        var text = turn.Reply.Text(question.Mandatory ? "question.text-mandatory" : "question.text", ("text", question.Text));
        turn.Reply.Add($"{heading}\n{text}");
        if (question.Hint is { } hint)
            turn.Say("question.hint", ("hint", hint));
    }

    /// <summary>How to answer: the text for this kind, and whether it may be left out.</summary>
    private static void SayHow(Turn turn, Question question, Answer answer)
    {
        var filled = answer.Content is null ? "" : "-filled";
        var hinted = answer.Content is null && question is { Hint: not null, Kind: QuestionKind.Regions } ? "-hinted" : "";
        var how = turn.Reply.Text($"ask.{question.Kind}{filled}{hinted}", ("example", question.Example ?? ""));
        // Below an example of several lines it would look like one line more of it.
        var gap = how.Contains('\n', StringComparison.Ordinal) ? "\n\n" : "\n";
        turn.Reply.Add(answer.Content is null ? $"{how}{gap}{Need(turn, question)}" : how);
    }

    /// <summary>Whether the report needs it, with the word that passes it over.</summary>
    public static string Need(Turn turn, Question question) => turn.Reply.Text(question.Mandatory ? "ask.mandatory" : "ask.optional");

    public static void Present(Turn turn, Question question, Answer answer)
    {
        switch (answer.Content)
        {
            case TextContent { Text: var text } when text.Length > ExcerptLength:
                turn.Say("question.present-cut", ("text", Excerpt(text)), ("length", text.Length));
                break;
            case TextContent { Text: var text }:
                turn.Say("question.present", ("text", text));
                break;
            case RowsContent { Rows: var rows }:
                RowMessage.Show(turn, question, answer, rows);
                break;
            case RatingsContent ratings when !turn.Channel.Cards:
                turn.Say("question.present-ratings", ("rated", ratings.Rated), ("count", question.Items.Count));
                break;
            default:
                if (answer.State is AnswerState.Skipped or AnswerState.Later)
                    turn.Say($"question.{answer.State}");
                break;
        }
    }

    public static void Offer(Turn turn, Question question, Answer answer)
    {
        if (answer.State is AnswerState.Begun or AnswerState.Answered)
            turn.Reply.Offer(question.Kind is QuestionKind.Rows or QuestionKind.Ratings ? "done" : "skip");
        else
            turn.Reply.Offer(question.Mandatory ? "later" : "skip");
        turn.Reply.Offer("back", "help", "pause");
    }

    private static string Excerpt(string text) => string.Concat(text.EnumerateRunes().Take(ExcerptLength).Select(rune => rune.ToString())) + "…";
}
