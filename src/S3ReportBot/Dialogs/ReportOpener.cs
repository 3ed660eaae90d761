using S3ReportBot.Commands;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.LastPeriod;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Opens a report for a coordinator of its partnership, or for its first.</summary>
internal sealed class ReportOpener(ReportStore reports, MemberDirectory directory, PeopleStore people, Forms forms)
{
    public async Task<Move> OpenAsync(Turn turn, ReportKey key, string partnership, CancellationToken cancellationToken)
    {
        if (!turn.Person.MayAnswer(key) && !await AdmitFirstAsync(turn, key, partnership, cancellationToken))
        {
            turn.Say("choose.has-coordinators", ("partnership", partnership));
            turn.Reply.Offer("help");
            return Move.Stay;
        }

        var read = await reports.ReadAsync(key, turn.Person.Key, turn.Conversation, cancellationToken);
        turn.CommittedBy = read.Turn is { } row && row.Has(turn.Id) ? row.Sender : null;
        turn.Form = read.Header is { } header ? forms.Of(header.Form, header.FormVersion) : forms.Current;
        turn.Report = new ReportDraft(read, partnership, turn.Form);
        turn.ReportChosen = true;
        turn.Shown = null;
        turn.Last = null;
        turn.Earlier = turn.Report.IsOpen ? await EarlierAnswers.FindAsync(reports, key, cancellationToken) : null;
        return Begin(turn, read);
    }

    private static Move Begin(Turn turn, ReportRows read)
    {
        if (read.Header is null)
        {
            turn.Say("open.new", ("report", turn.ReportName), ("due", Due.Of(turn, read.Key)));
            if (turn.Earlier is { } earlier)
                turn.Say("last.offered", ("period", earlier.Report.Period.Name));
            return Move.Next(null);
        }

        if (!turn.Report!.IsOpen)
        {
            Submitted.Say(turn);
            return Move.Leave;
        }

        if (read.Header.Authors.Keys.All(author => author == turn.Person.Key))
        {
            turn.Say("open.again", ("report", turn.ReportName));
            return Move.Next(null);
        }

        Overview.Sections(turn);
        turn.Say("open.others");
        turn.Reply.Offer("continue", "review");
        return Move.Leave;
    }

    private async Task<bool> AdmitFirstAsync(Turn turn, ReportKey key, string partnership, CancellationToken cancellationToken)
    {
        var roll = await directory.ReadAsync(key.Partnership, cancellationToken);
        // A member of the directory without the right itself was admitted by this very turn before it was interrupted.
        if (roll.Members.Any(member => member.Person != turn.Person.Key))
            return false;
        Admission.Add(turn, directory, people, new Membership(key.Partnership, partnership, Role.Coordinator), by: "");
        turn.Say("open.first-coordinator", ("partnership", partnership));
        return true;
    }
}
