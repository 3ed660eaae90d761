using S3ReportBot.Channels;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Ratings: a card with all items, and the same in one typed line or item by item.</summary>
internal static class RatingsMessage
{
    public static void Ask(Turn turn, Question question, Answer answer)
    {
        var present = (answer.Content ?? turn.Earlier?.To(question)) as RatingsContent;
        if (turn.Channel.Cards)
            AskOnCard(turn, question, answer, present);
        else
            AskByTyping(turn, question, present);
        if (answer.Content is null)
            turn.Reply.Add(QuestionMessage.Need(turn, question));
    }

    private static void AskOnCard(Turn turn, Question question, Answer answer, RatingsContent? present)
    {
        turn.Say(present is { IsComplete: false } ? "ask.ratings-card-more" : "ask.ratings-card");
        turn.Say("ask.ratings-typed", ("count", question.Items.Count), ("scale", Scale(question)));
        turn.Reply.Card(RatingsCard.Of(question, present, new CardOrigin(turn.Report?.Key, question.Id, answer.Version), turn.Texts));
    }

    private static void AskByTyping(Turn turn, Question question, RatingsContent? present)
    {
        turn.Reply.Add(string.Join('\n', question.Items.Select((item, index) => turn.Reply.Text(
            "ask.ratings-line", ("item", item), ("value", Word(question, present?.Values[index]) ?? "-")))));
        turn.Say("ask.ratings-scale", ("scale", Scale(question)));
        // With buttons it goes item by item; without, all at once is less to type.
        var next = present is null ? turn.Channel.Buttons > 0 ? 0 : -1 : present.Values.ToList().IndexOf(null);
        if (next >= 0)
        {
            turn.Say("ask.ratings-next", ("item", question.Items[next]), ("count", question.Items.Count));
            OfferScale(turn, question);
        }
        else
            turn.Say("ask.ratings", ("count", question.Items.Count), ("last", question.Scale[^1].Key));
    }

    /// <summary>The values to press, for one item at a time.</summary>
    public static void OfferScale(Turn turn, Question question) =>
        turn.Reply.OfferAnswers(question.Scale.Select(step => new Button(step.Text, step.Key)));

    private static string Scale(Question question) => string.Join(", ", question.Scale.Select(step => $"{step.Key} {step.Text}"));

    private static string? Word(Question question, string? key) => question.Scale.FirstOrDefault(step => step.Key == key)?.Text;
}
