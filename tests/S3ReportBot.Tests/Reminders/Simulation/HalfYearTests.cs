using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Tests.Support;
using Xunit.Abstractions;

namespace S3ReportBot.Tests.Reminders.Simulation;

/// <summary>200 partnerships, 500 coordinators, three instances, an instance killed every day: no reminder twice, none missing, each one accounted for.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class WinterHalfYearTests(ITestOutputHelper output)
{
    [Fact]
    public Task Every_reminder_of_a_winter_is_accounted_for() => HalfYearCheck.RunAsync(new ReportingPeriod(2020, 2), 20201231, output);
}

[Trait(Lane.Name, Lane.Slow)]
public sealed class SummerHalfYearTests(ITestOutputHelper output)
{
    [Fact]
    public Task Every_reminder_of_a_summer_is_accounted_for() => HalfYearCheck.RunAsync(new ReportingPeriod(2021, 1), 20210630, output);
}

internal static class HalfYearCheck
{
    public static async Task RunAsync(ReportingPeriod period, int seed, ITestOutputHelper output)
    {
        await using var halfYear = new HalfYearOfReminders(period, seed);
        await halfYear.RunAsync();

        var received = halfYear.Connector.Log.ToLookup(message => message.Conversation);
        var rows = new List<Reminder>();
        foreach (var office in halfYear.Population.Offices)
        {
            var ledger = (await halfYear.LedgerAsync(office)).Select(row => row.Reminder).ToList();
            rows.AddRange(ledger);
            foreach (var person in office.Coordinators)
                Check(office, person, [.. ledger.Where(reminder => reminder.Person == person.Person)], [.. received[person.Conversation]]);
            Assert.All(ledger, reminder => Assert.Contains(office.Coordinators, person => person.Person == reminder.Person));
        }

        Tell(halfYear, rows, output);
        Assert.Equal(halfYear.Connector.Log.Count, halfYear.Population.Offices.SelectMany(office => office.Coordinators).Sum(person => received[person.Conversation].Count()));
        Assert.True(halfYear.Kills > 60, $"{halfYear.Kills} kills");
        foreach (var state in (ReminderState[])[ReminderState.Sent, ReminderState.Unconfirmed, ReminderState.Failed])
            Assert.Contains(rows, reminder => reminder.State == state);
        Assert.Contains(halfYear.Population.Offices, office => office.SubmitsAt is null && office.Coordinators.Any(person => received[person.Conversation].Any()));
    }

    /// <summary>The ledger of a person and what came to that person agree, step by step.</summary>
    private static void Check(Office office, Coordinator person, IReadOnlyList<Reminder> ledger, IReadOnlyList<Received> received)
    {
        var who = $"{person.Person} of {office.Name}";
        var deadline = Deadline.Default(office.Report.Period);
        var steps = ReminderSchedule.Of(person.Frequency, deadline, office.Report.Period.End.AddDays(1), person.Zone, Shipped.DaysOff)
            .Where(step => step.At > person.Since && (office.SubmitsAt is null || step.At < office.SubmitsAt)).ToList();
        // None missing, none made up, each at its end. A step that fell due in the last hours before the submission may still have been sent or not.
        Assert.Equal(steps.Select(step => step.Offset), ledger.OrderBy(reminder => reminder.DueAt).Select(reminder => reminder.Offset));
        Assert.All(ledger, reminder => Assert.True(reminder.IsSettled, $"{who}: {reminder}"));

        Assert.All(received, message =>
        {
            Assert.Contains(office.Name, message.Title, StringComparison.Ordinal);
            Assert.True(WorkingHours.Includes(message.At, person.Zone, Shipped.DaysOff), $"{who} was written to at {message.At:O}");
            Assert.False(message.At > office.SubmitsAt, $"{who} was reminded after the report was submitted");
        });
        var ofStep = received.ToLookup(message => steps.Last(step => step.At <= message.At).Offset);
        foreach (var reminder in ledger)
        {
            var times = ofStep[reminder.Offset].Count();
            var right = reminder.State switch
            {
                ReminderState.Sent => times == 1,
                ReminderState.Unconfirmed => times <= 1,
                _ => times == 0,
            };
            Assert.True(right, $"{who}: {reminder} came {times} times");
        }
    }

    private static void Tell(HalfYearOfReminders halfYear, List<Reminder> rows, ITestOutputHelper output)
    {
        output.WriteLine($"{halfYear.Kills} kills, {halfYear.Connector.Log.Count} delivered, {halfYear.Connector.Throttled} throttled, {halfYear.Connector.AnswersLost} answers lost");
        foreach (var state in rows.GroupBy(reminder => $"{reminder.State}: {reminder.Reason}").OrderByDescending(state => state.Count()))
            output.WriteLine($"{state.Count(),6} {state.Key}");
    }
}
