using S3ReportBot.Cards;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Asking;

/// <summary>Puts a question into the reply, with what is answered already and how to answer, and makes it the current one.</summary>
internal static class QuestionMessage
{
    private const int ExcerptLength = 400;

    public static void Ask(Turn turn, Place place)
    {
        var question = turn.Form[place.Question];
        var answer = turn.AnswerTo(question);
        turn.Shown = new Shown
        {
            Question = question.Id,
            Base = answer.Version,
            At = turn.Now,
            Row = place.Row,
            Column = place.Column,
            Editing = place.Editing,
            Adding = place.Adding,
            Listed = answer.Content is RowsContent { Rows: var rows } ? [.. rows.Select(row => row.Id)] : [],
        };
        if (place.Adding)
            turn.Say("ask.adding", ("question", question.Name));
        else if (place.Row is not null)
            RowMessage.Ask(turn, question, place);
        else
            AskWhole(turn, question, answer);
    }

    private static void AskWhole(Turn turn, Question question, Answer answer)
    {
        Heading(turn, question);
        Present(turn, question, answer);
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
                Say(turn, "ask", question, answer);
                break;
        }

        Offer(turn, question, answer);
    }

    /// <summary>How to answer: the text for this kind, and whether it may be left out.</summary>
    public static void Say(Turn turn, string prefix, Question question, Answer answer)
    {
        var filled = answer.Content is null ? "" : "-filled";
        var hinted = answer.Content is null && question is { Hint: not null, Kind: QuestionKind.Regions } ? "-hinted" : "";
        turn.Say($"{prefix}.{question.Kind}{filled}{hinted}", ("example", question.Example ?? ""));
        if (answer.Content is null && question.Kind != QuestionKind.Rows)
            turn.Say(question.Mandatory ? "ask.mandatory" : "ask.optional");
    }

    public static void Heading(Turn turn, Question question)
    {
        turn.Say("question.heading", ("number", question.Number), ("count", turn.Form.Questions.Count), ("section", turn.Form.SectionOf(question).Heading));
        turn.Say(question.Mandatory ? "question.text-mandatory" : "question.text", ("text", question.Text));
        if (question.Hint is { } hint)
            turn.Say("question.hint", ("hint", hint));
    }

    private static void Present(Turn turn, Question question, Answer answer)
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
                turn.Reply.Add(RowMessage.List(turn, rows));
                break;
            case RatingsContent ratings:
                turn.Say("question.present-ratings", ("rated", ratings.Rated), ("count", question.Items.Count));
                break;
            default:
                if (answer.State is AnswerState.Skipped or AnswerState.Later)
                    turn.Say($"question.{answer.State}");
                break;
        }
    }

    private static void Offer(Turn turn, Question question, Answer answer)
    {
        if (answer.State is AnswerState.Begun or AnswerState.Answered)
            turn.Reply.Offer(question.Kind is QuestionKind.Rows or QuestionKind.Ratings ? "done" : "skip");
        else
            turn.Reply.Offer(question.Mandatory ? "later" : "skip");
        turn.Reply.Offer("back", "help", "pause");
    }

    private static string Excerpt(string text) => string.Concat(text.EnumerateRunes().Take(ExcerptLength).Select(rune => rune.ToString())) + "…";
}
