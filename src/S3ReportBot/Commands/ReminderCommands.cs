using System.Globalization;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>What a person wants to hear when: one reminder, or how often.</summary>
internal sealed class ReminderCommands(ReminderStore ledger, ContactStore contacts) : ICommandModule
{
    private const int LongestDays = 366;

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["remind me"] = new((turn, _, _) => Task.FromResult(SayHow(turn)), NeedsReport: true),
        ["reminders"] = new((turn, _, _) => Task.FromResult(Say(turn, turn.ReminderFrequency))),
        ["reminders light"] = new((turn, _, _) => Task.FromResult(Choose(turn, ReminderFrequency.Light))),
        ["reminders standard"] = new((turn, _, _) => Task.FromResult(Choose(turn, ReminderFrequency.Standard))),
        ["reminders off"] = new((turn, _, _) => Task.FromResult(Choose(turn, ReminderFrequency.Off))),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("remind me ", (turn, argument) => ReminderDay.Read(argument, Today(turn)) is not null, new((turn, argument, _) => Task.FromResult(Remind(turn, argument)), NeedsReport: true)),
    ];

    private NavigationResult Remind(Turn turn, string argument)
    {
        var day = ReminderDay.Read(argument, Today(turn))!.Value;
        var shown = day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
        if (!turn.Report!.IsOpen)
            turn.Say("remind.submitted", ("report", turn.ReportName));
        else if (day <= Today(turn) || day.DayNumber - Today(turn).DayNumber > LongestDays)
            turn.Say("remind.not-ahead", ("day", shown));
        else
        {
            var at = LocalTime.On(day, WorkingHours.Begin, turn.Zone);
            var asked = new Reminder(ReminderKind.Asked, turn.Person.Key, ReminderState.Waiting, at) { At = turn.Now, Turn = turn.Id };
            turn.BeforeCommit.Add(async token =>
            {
                // Not written where it is there already: the same turn made it.
                await ledger.WriteAsync(ReminderStore.RowFor(turn.Report.Key, asked), asked, token);
                return true;
            });
            turn.Say("remind.set", ("report", turn.ReportName), ("day", shown));
        }

        return NavigationResult.Quiet;
    }

    private static NavigationResult SayHow(Turn turn)
    {
        turn.Say("remind.how");
        return NavigationResult.Quiet;
    }

    private NavigationResult Choose(Turn turn, ReminderFrequency frequency)
    {
        if (frequency != turn.ReminderFrequency)
            turn.BeforeCommit.Add(async token =>
            {
                await contacts.ChooseAsync(turn.Person.Key, frequency, turn.Now, token);
                return true;
            });
        turn.Say("reminders.set");
        return Say(turn, frequency);
    }

    private static NavigationResult Say(Turn turn, ReminderFrequency frequency)
    {
        turn.Say($"reminders.{frequency}");
        return NavigationResult.Quiet;
    }

    private static DateOnly Today(Turn turn) => LocalTime.Day(turn.Now, turn.Zone);
}
