using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Answers;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>The first word of the bot to somebody, to a group, or to somebody who is back.</summary>
internal static class Welcome
{
    public static void Say(Turn turn)
    {
        // Whether the bot can write here is kept with the person, so it is written with the turn: then two events of one installation meet there.
        turn.ReportChosen = turn.Report is not null && !turn.HasMet;
        if (!turn.IsPersonal)
        {
            turn.Say("group.welcome");
            return;
        }

        var name = turn.Person.Name.Length > 0 ? " " + turn.Person.Name : "";
        var text = turn.Reply.Text(Key(turn), ("name", name), ("report", turn.Report is null ? "" : turn.ReportName),
            ("count", turn.Form.Questions.Count), ("needed", turn.Form.Questions.Count(question => question.Mandatory)));
        string[] commands = [Command(turn), "help"];
        if (turn.Channel.Cards)
            turn.Reply.Card(NoticeCard.Of("", text.Split("\n\n"), Progress(turn), commands, new CardOrigin(turn.Report?.Key, "", 0)));
        else
            turn.Reply.Add(text);
        turn.Reply.Offer(turn.Channel.Cards ? [] : commands);
    }

    private static string Key(Turn turn)
    {
        if (turn.Report is not null)
            return turn.Report.IsOpen ? "welcome.back" : "welcome.submitted";
        if (turn.Person.LeadsAllAndFillsInNone)
            return "welcome.lead-of-all";
        return turn.Person.IsLead ? "welcome.lead" : "welcome.first";
    }

    private static string Command(Turn turn) => turn.Report switch
    {
        { IsOpen: true } => "continue",
        null when turn.Person.IsLead => "status",
        _ => "start",
    };

    private static (int Settled, int Count)? Progress(Turn turn) => turn.Report is { } report ? (turn.Form.CountSettled(report.Answers).Settled, turn.Form.Questions.Count) : null;
}
