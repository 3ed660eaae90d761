using S3ReportBot.Commands;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>`due PERIOD DATE`: moves a deadline for the partnerships in scope.</summary>
internal sealed class DueCommand(Deadlines deadlines, Targets targets) : ICommandModule, IConfirmedCommand
{
    /// <summary>After the period's start; a date beyond is more likely a slip of the year.</summary>
    private const int MostYears = 2;

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command> { ["due"] = LeadWords.Usage("due") };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("due ", (turn, argument) => Scope(turn).Count > 0 && Read(argument) is not null,
            new((turn, argument, _) => Task.FromResult(Move(turn, argument)))),
    ];

    public ConfirmationKind Kind => ConfirmationKind.Due;

    private static List<Membership> Scope(Turn turn) => [.. turn.Person.Memberships.Where(membership => RoleTable.Allows(membership, Right.MoveDeadline))];

    private static (ReportingPeriod Period, DateOnly Day)? Read(string argument)
    {
        var words = argument.Split(' ', 2);
        return words.Length == 2 && ReportingPeriod.TryParse(words[0].ToUpperInvariant()) is { } period && DateReader.Read(words[1]) is { } day ? (period, day) : null;
    }

    private NavigationResult Move(Turn turn, string argument)
    {
        var (period, day) = Read(argument)!.Value;
        if (day > period.End && day <= period.End.AddYears(MostYears))
            return NavigationResult.Confirm(Kind, argument);
        turn.Say("due.not-then", ("period", period.Name), ("date", BrusselsTime.Date(day)), ("end", BrusselsTime.Date(period.End)));
        return NavigationResult.Stay;
    }

    public async Task AskAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (period, day) = Read(argument)!.Value;
        var all = await targets.AllAsync(turn.Person, Right.MoveDeadline, cancellationToken);
        if (all.Count == 0)
        {
            turn.Say("confirm.over");
            return;
        }

        // The date that most of them have stands for what it was.
        var was = all.GroupBy(partnership => deadlines.Of(new ReportKey(partnership.Key, period)).Day).MaxBy(same => same.Count())!.Key;
        turn.Say("due.ask", ("count", all.Count), ("period", period.Name), ("was", BrusselsTime.Date(was)),
            ("date", BrusselsTime.Date(day)));
        turn.Say("confirm.yes-or-no");
        turn.Reply.Offer("yes", "no");
    }

    public Task<NavigationResult> ActAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        // The star of a lead's scope is the star of the store: all partnerships.
        var ((period, day), scope) = (Read(argument)!.Value, Scope(turn));
        foreach (var membership in scope)
            turn.BeforeCommit.Add(async token =>
            {
                await deadlines.MoveAsync(new MovedDeadline(period, membership.Partnership, day, turn.Person.Key, turn.Now), token);
                return true;
            });
        if (scope.Count == 0)
            turn.Say("confirm.over");
        else
            turn.Say(scope.Exists(membership => membership.Partnership == Membership.Everywhere) ? "due.moved-all" : "due.moved",
                ("period", period.Name), ("date", BrusselsTime.Date(day)),
                ("partnerships", string.Join(", ", scope.Select(membership => membership.Name))));
        return Task.FromResult(NavigationResult.Stay);
    }
}
