using System.Globalization;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Leads;

/// <summary>The page for a lead: how each section of each report is, how long there is still, and what became of the reminders.</summary>
internal sealed class StatusPages(StandingList standings, Forms forms, TextCatalog texts, TimeProvider time)
{
    public async Task<StatusPage> OfAsync(Person person, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var all = await standings.OfAsync(person, period, cancellationToken);
        var today = BrusselsTime.Today(time.GetUtcNow());
        return new StatusPage(
            texts["document.language"], texts["page.title"], period.Name, Countdown(all.Count > 0 ? all.Max(standing => standing.Due) : period.DefaultDue, today),
            [
                texts["page.submitted", ("submitted", all.Count(standing => standing.State is StandingState.Submitted or StandingState.Reopened)), ("count", all.Count)],
                texts["page.open", ("draft", all.Count(standing => standing.State == StandingState.Draft)), ("untouched", all.Count(standing => standing.State == StandingState.NotStarted))],
                texts["page.as-of", ("time", BrusselsTime.Time(time.GetUtcNow()))],
            ],
            Map(person, all, today), Reminders(all))
        {
            Skip = texts["page.skip"],
        };
    }

    private string Countdown(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        > 0 and var days => texts["page.days-left", ("count", days), ("date", BrusselsTime.Date(due))],
        0 => texts["page.due-today"],
        var days => texts["page.days-late", ("count", -days), ("date", BrusselsTime.Date(due))],
    };

    private HeatMap Map(Person person, IReadOnlyList<ReportStanding> all, DateOnly today)
    {
        var visible = all.ToDictionary(standing => standing.Partnership.Key, standing => forms.Current.SectionsVisibleTo(person, standing.Partnership.Key).Select(section => section.Id).ToHashSet());
        var sections = forms.Current.Sections.Where(section => visible.Values.Any(ids => ids.Contains(section.Id))).ToList();
        return new HeatMap(
            texts["page.map"], texts["page.legend"], [texts["page.partnership"], texts["page.state"], texts["page.due"]],
            [.. sections.Select(section => (section.Number, section.Title))],
            [.. all.Select(standing => new HeatRow(
                standing.Partnership.Name, [StandingWords.State(texts, standing), Due(standing, today)], standing.IsLate(today),
                [.. sections.Select(section => visible[standing.Partnership.Key].Contains(section.Id) ? Heat(standing, section) : (SectionHeat?)null)]))]);
    }

    private string Due(ReportStanding standing, DateOnly today) =>
        StandingWords.Days(texts, standing, today) is { Length: > 0 } days ? days : "-";

    private static SectionHeat Heat(ReportStanding standing, Section section) =>
        standing.State != StandingState.NotStarted && standing.Progress!.Sections.FirstOrDefault(progress => progress.Section == section.Id) is { } found ? new(found.Settled, found.Questions) : new(0, section.Questions.Count);

    private Ledger Reminders(IReadOnlyList<ReportStanding> all) => new(
        texts["page.reminders"], [texts["page.partnership"], texts["page.sent"], texts["page.last"], texts["page.unreachable"]],
        [
            .. all.Where(standing => standing.Reminders != ReminderTally.None).Select(standing => (IReadOnlyList<string>)
                [
                    standing.Partnership.Name, standing.Reminders.Sent.ToString(CultureInfo.InvariantCulture),
                    standing.Reminders.LastAt is { } last ? BrusselsTime.Time(last) : "-",
                    standing.Reminders.Unreachable.ToString(CultureInfo.InvariantCulture),
                ]),
        ],
        texts["page.no-reminders"]);
}
