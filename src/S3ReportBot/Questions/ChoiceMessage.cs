using System.Globalization;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>A choice: a card where the channel has cards, and always a way to type it.</summary>
internal static class ChoiceMessage
{
    public static void Ask(Turn turn, string title, IReadOnlyList<string> choices, CardOrigin origin)
    {
        if (turn.Channel.Cards)
            turn.Reply.Card(ChoiceCard.Of(title, choices, origin, turn.Texts));
        else
        {
            turn.Reply.Add(string.Join('\n', choices.Select((choice, index) =>
                turn.Reply.Text("ask.choice-line", ("number", (index + 1).ToString(CultureInfo.InvariantCulture)), ("choice", choice)))));
            turn.Reply.OfferAnswers(choices.Count <= turn.Channel.Buttons ? choices : []);
        }

        turn.Say(turn.Channel.Cards ? "ask.choice-card" : "ask.choice");
    }
}
