using S3ReportBot.Commands;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>The bare words of commands that name a partnership: reserved for everybody, explained to leads.</summary>
internal static class LeadWords
{
    public static Command Usage(string word) => new((turn, _, _) => Task.FromResult(Say(turn, word)));

    public static NavigationResult ForLeads(Turn turn, string word)
    {
        turn.Say("command.for-leads", ("word", word));
        return NavigationResult.Stay;
    }

    /// <summary>How the same is had of another half-year.</summary>
    /// <param name="line">What is typed before its name.</param>
    /// <param name="shown">The one that was meant this time.</param>
    public static void SayOther(Turn turn, string line, ReportingPeriod shown) =>
        turn.Say("lead.other-period", ("line", $"{line} {shown.Previous()}"));

    private static NavigationResult Say(Turn turn, string word)
    {
        if (!turn.Person.IsLead)
            return ForLeads(turn, word);
        turn.Say($"lead.usage-{word}");
        if (turn.Current is not null)
            turn.Say("lead.usage-answer", ("word", word));
        return NavigationResult.Stay;
    }
}
