using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>
/// `help`: the open question and what is needed most. `help more`: everything that can be typed, which is more than a phone shows.
/// </summary>
internal sealed class HelpCommands(PartnershipDirectory listed) : ICommandModule
{
    private const string All = "help more";

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["help"] = new((turn, _, _) => Task.FromResult(Help(turn))),
        [All] = new((turn, _, _) => Task.FromResult(Everything(turn))),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument => [];

    private NavigationResult Help(Turn turn)
    {
        // What can be chosen is needed again, and a column is short; any other question with its help would be longer than a phone's
        // screen.
        turn.AsksInFull = turn.Current is { Kind: QuestionKind.Choice } || turn.PendingQuestion is { Row: not null };
        if (turn.Current is { } question)
            QuestionHelp.Say(turn, question);
        if (turn is { Report.IsOpen: false, Current: null })
        {
            turn.ToldSubmitted = true;
            turn.Say("help.submitted", ("report", turn.ReportName));
        }
        else if (turn.Report is not null)
            turn.Say(turn.Current is null ? "help.coordinator" : "help.words");
        else if (turn.Current is null && turn.Person.IsLead)
            SayToLead(turn);
        else if (turn.Current is null)
            turn.Say("help.before");
        if (turn.Current is null)
            turn.Reply.Offer(turn is { Report: null, Person.IsLead: true } ? "status" : "start", All);
        return NavigationResult.Stay;
    }

    private NavigationResult Everything(Turn turn)
    {
        if (turn.Report is not null || !turn.Person.IsLead)
            turn.Say("help.more");
        if (turn.Person.IsLead)
            SayToLead(turn);
        return NavigationResult.Stay;
    }

    private void SayToLead(Turn turn) => turn.Say("help.lead", ("example", Example(turn)));

    /// <summary>A report that this person leads and a question of it, as they are typed.</summary>
    private string Example(Turn turn)
    {
        var led = turn.Person.Memberships.First(membership => membership.Role == Role.Lead);
        var name = led.Partnership == Membership.Everywhere
            ? listed.All.LastOrDefault(partnership => partnership.ShortName != partnership.Name)?.ShortName ?? listed.All[0].ShortName
            : Partnership.ShortNameOf(led.Name);
        var question = turn.Form.Asked.First(question => question.Kind == QuestionKind.LongText).Name.ToLowerInvariant();
        return $"{name} {ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now))} {question}";
    }
}
