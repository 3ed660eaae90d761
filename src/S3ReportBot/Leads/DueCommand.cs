using S3ReportBot.Commands;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>`due PERIOD DATE`: moves a deadline for the partnerships in scope.</summary>
internal sealed class DueCommand(Deadlines deadlines) : ICommandModule
{
    /// <summary>After the period's start; a date beyond is more likely a slip of the year.</summary>
    private const int MostYears = 2;

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command> { ["due"] = LeadWords.Usage("due") };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("due ", (turn, argument) => Scope(turn).Count > 0 && Read(argument) is not null, new(MoveAsync)),
    ];

    private static List<Membership> Scope(Turn turn) => [.. turn.Person.Memberships.Where(membership => RoleTable.Allows(membership, Right.MoveDeadline))];

    private static (ReportingPeriod Period, DateOnly Day)? Read(string argument)
    {
        var words = argument.Split(' ', 2);
        return words.Length == 2 && ReportingPeriod.TryParse(words[0].ToUpperInvariant()) is { } period && DateReader.Read(words[1]) is { } day ? (period, day) : null;
    }

    private Task<NavigationResult> MoveAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (period, day) = Read(argument)!.Value;
        if (day <= period.End || day > period.End.AddYears(MostYears))
        {
            turn.Say("due.not-then", ("period", period.Name), ("date", BrusselsTime.Date(day)), ("end", BrusselsTime.Date(period.End)));
            return Task.FromResult(NavigationResult.Stay);
        }

        // The star of a lead's scope is the star of the store: all partnerships.
        var scope = Scope(turn);
        foreach (var membership in scope)
            turn.BeforeCommit.Add(async token =>
            {
                await deadlines.MoveAsync(new MovedDeadline(period, membership.Partnership, day, turn.Person.Key, turn.Now), token);
                return true;
            });
        var all = scope.Exists(membership => membership.Partnership == Membership.Everywhere);
        turn.Say(all ? "due.moved-all" : "due.moved", ("period", period.Name), ("date", BrusselsTime.Date(day)),
            ("partnerships", string.Join(", ", scope.Select(membership => membership.Name))));
        return Task.FromResult(NavigationResult.Stay);
    }
}
