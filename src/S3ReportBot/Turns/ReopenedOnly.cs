using System.Globalization;
using S3ReportBot.Channels.Cards;

namespace S3ReportBot.Turns;

/// <summary>Of a reopened report only one question may change. Whatever was said of a change of another one did not happen, so this is said instead.</summary>
internal static class ReopenedOnly
{
    public static void Say(Turn turn)
    {
        if (turn.Report is not { Refused: true, OnlyQuestion: { } id } report)
            return;
        var question = turn.Form[id];
        var goTo = string.Create(CultureInfo.InvariantCulture, $"go to {question.Number}");
        turn.Reply.Take(new CardOrigin(report.Key, "", 0));
        report.Refused = false;
        turn.PendingQuestion = null;
        turn.Say("reopened.only", ("question", question.Name), ("command", goTo));
        turn.Reply.Offer(goTo, "submit");
    }
}
