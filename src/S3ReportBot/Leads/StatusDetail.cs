using S3ReportBot.Commands;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>One report in detail: sections, what is missing by name, people, reminders. Never what an answer says.</summary>
internal sealed class StatusDetail(ReportStore reports, OverviewStore overview, MemberList members, ReminderLines reminders, Forms forms)
{
    public async Task SayAsync(Turn turn, Target target, CancellationToken cancellationToken)
    {
        var read = await reports.ReadAsync(target.Report, "", "", cancellationToken);
        var form = read.Header is { } header ? forms.Of(header.Form, header.FormVersion) : forms.Current;
        var row = (await overview.ListAsync(target.Period, cancellationToken)).GetValueOrDefault(target.Partnership.Key);
        var changed = row?.Progress?.ChangedAt ?? turn.Now;
        var progress = read.Header is null ? null : ReportProgress.Of(form, target.Partnership.Name, read.Header, read.Answers, changed);
        var standing =
            new ReportStanding(target.Partnership, progress, row?.Reminders ?? ReminderTally.None, turn.DeadlineOf(target.Report).Day);
        SayWhole(turn, target, standing);
        if (progress is not null)
            SaySections(turn, target, form, progress, form.MissingMandatory(read.Answers));
        if (read.Header?.Receipt is { } receipt)
            turn.Say("status.one-submitted", ("number", receipt.Number), ("time", BrusselsTime.Time(receipt.At)),
                ("partnership", target.Partnership.Name));
        await members.SayAsync(turn, target.Partnership.Key, target.Partnership.Name, cancellationToken);
        var names = (await members.OfAsync(target.Partnership.Key, cancellationToken)).GroupBy(member => member.Person).ToDictionary(group => group.Key, group => group.First().Name);
        await reminders.SayAsync(turn, target.Report, names, cancellationToken);
        if (standing.Reminders.Unreachable > 0)
            turn.Say("status.one-unreachable", ("count", standing.Reminders.Unreachable));
        LeadWords.SayOther(turn, $"status {target.Partnership.ShortName}", target.Period);
        Repair(turn, target, progress, row);
    }

    private static void SayWhole(Turn turn, Target target, ReportStanding standing) => turn.Say("status.one-title",
        ("report", target.Name), ("state", StandingWords.State(turn.Texts, standing)), ("all", StandingWords.All(standing)),
        ("needed", StandingWords.Needed(standing)), ("changed", StandingWords.Changed(standing)), ("due", BrusselsTime.Date(standing.Due)));

    private static void SaySections(Turn turn, Target target, Questionnaire form, ReportProgress progress, IReadOnlyList<Question> missing)
    {
        var visible = form.SectionsVisibleTo(turn.Person, target.Partnership.Key).ToDictionary(section => section.Id);
        turn.Reply.Add(string.Join('\n', progress.Sections.Where(section => visible.ContainsKey(section.Section)).Select(section => turn.Reply.Text(
            "status.one-section", ("sign", new SectionHeat(section.Settled, section.Questions).Sign), ("section", visible[section.Section].Heading),
            ("settled", section.Settled), ("count", section.Questions)))));
        var named = missing.Where(question => visible.ContainsKey(question.SectionId)).ToList();
        if (named.Count > 0)
            turn.Reply.Add(string.Join('\n', named.Select(question => turn.Reply.Text("status.one-missing-line", ("number", question.Number), ("question", question.Name)))
                .Prepend(turn.Reply.Text("status.one-missing"))));
    }

    /// <summary>The overview may be old after a crash: whoever looks at one report sets it right.</summary>
    private void Repair(Turn turn, Target target, ReportProgress? progress, OverviewRow? row)
    {
        if (progress is null || row?.Progress?.Version == progress.Version)
            return;
        turn.BeforeCommit.Add(async token =>
        {
            await overview.PutAsync(target.Report, progress, token);
            return true;
        });
    }
}
