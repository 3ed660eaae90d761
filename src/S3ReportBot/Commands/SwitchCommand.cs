using S3ReportBot.Channels;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>`switch`: to another report; `switch NAME`, `switch NAME 2020-H2`, `switch 2020-H2`: to that one of one's own.</summary>
internal sealed class SwitchCommand(OwnReports own) : ICommandModule
{
    public const string Word = ReportLine.Word;

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command> { [Word] = new(SwitchAsync) };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new($"{Word} ", (turn, argument) =>
            Meant(turn, argument) is not null, new((turn, argument, _) => Task.FromResult(Open(turn, argument)))),
    ];

    /// <summary>The line that opens that report, whichever is worked on.</summary>
    public static string Line(ReportKey report) => ReportLine.Of(report);

    /// <summary>The same as a button.</summary>
    public static Button Button(ReportKey report, string name) => new(name, Line(report));

    /// <summary>A button for each report; where a message shows fewer buttons, on a card.</summary>
    public static void Offer(Turn turn, IReadOnlyList<OwnReport> reports)
    {
        var buttons = reports.Select(report => Button(report.Key, report.Name)).ToList();
        if (turn.Channel.Cards && buttons.Count > turn.Channel.Buttons)
            turn.Reply.Card(ButtonsCard.Of(turn.Texts["switch.yours"], buttons.Select(button => (button.Title, button.Line)),
                new CardOrigin(turn.Report?.Key, "", 0)));
        else
            turn.Reply.OfferAs(buttons);
    }

    /// <summary>Asks for the half-year, then for the partnership.</summary>
    public static NavigationResult Choose(Turn turn)
    {
        if (turn.Report is null && turn.Person.LeadsAllAndFillsInNone)
        {
            turn.Say("start.lead");
            turn.Reply.Offer("status", "help");
            return NavigationResult.Stay;
        }

        turn.Sitting = Sitting.Begun;
        if (turn.Form.Questions.FirstOrDefault(question => question.Key == ReportKeyPart.Period) is { } period)
            return NavigationResult.To(period);
        throw new InvalidOperationException("The form asks no reporting period.");
    }

    private async Task<NavigationResult> SwitchAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        SayOthers(turn, OwnReports.Present(turn, await own.AllAsync(turn, cancellationToken)));
        return Choose(turn);
    }

    private static void SayOthers(Turn turn, IReadOnlyList<OwnReport> reports)
    {
        var others = reports.Where(report => report.Key != turn.Report?.Key && !report.IsSubmitted).ToList();
        if (others.Count == 0)
            return;
        turn.Reply.Add(
            string.Join('\n', others.Select(report => turn.Reply.Text("switch.line", ("report", report.Name), ("line", Line(report.Key))))
            .Prepend(turn.Texts["switch.yours"])));
        Offer(turn, others);
    }

    private static NavigationResult Open(Turn turn, string argument)
    {
        var (membership, period) = Meant(turn, argument)!.Value;
        var today = BrusselsTime.Today(turn.Now);
        if (PeriodReader.Read(period.ToString(), today) is not null)
            return NavigationResult.Open(new ReportKey(membership.Partnership, period), membership.Name);
        turn.Say("choose.period-invalid", ("example", PeriodReader.Offered(today)[0].Name));
        return NavigationResult.Stay;
    }

    /// <summary>One of one's own partnerships, and a half-year: the one now due where none is named.</summary>
    private static (Membership Membership, ReportingPeriod Period)? Meant(Turn turn, string argument)
    {
        var today = BrusselsTime.Today(turn.Now);
        var split = argument.LastIndexOf(' ');
        if (ReportingPeriod.TryParse(argument[(split + 1)..]) is { } period)
            return Own(turn, argument[..Math.Max(split, 0)].TrimEnd(' ', ',')) is { } named ? (named, period) : null;
        if (argument.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
            && PeriodReader.Read(argument[(comma + 2)..], today) is { } written)
            return Own(turn, argument[..comma]) is { } before ? (before, written) : null;
        return Own(turn, argument) is { } only ? (only, ReportingPeriod.EndedLastBefore(today)) : null;
    }

    private static Membership? Own(Turn turn, string name)
    {
        if (name.Length == 0)
            return turn.Report is { } worked ? turn.Person.MembershipOf(worked.Key.Partnership) : null;
        if (name.All(char.IsAsciiDigit))
            return null;
        var directory = new PartnershipDirectory(
            [.. turn.Person.Coordinated.Select(membership => Partnership.Named(membership.Name, "")).OfType<Partnership>()]);
        return turn.Person.MembershipOf(Folded.Of(name))
            ?? (directory.Find(name) is { } found ? turn.Person.MembershipOf(found.Key) : null);
    }
}
