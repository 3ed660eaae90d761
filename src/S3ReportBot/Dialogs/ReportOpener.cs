using S3ReportBot.Commands;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Opens a report for a coordinator of its partnership, or for its first.</summary>
internal sealed class ReportOpener(ReportStore reports, MovedReports moved, ReportMover mover, MemberDirectory directory,
    PeopleStore people, Notices notices, Forms forms)
{
    public async Task<NavigationResult> OpenAsync(Turn turn, NavigationResult.OpenReport open, CancellationToken cancellationToken)
    {
        var (key, partnership) = (open.Report, open.Partnership);
        if (!turn.Person.MayAnswer(key) && await AdmitFirstAsync(turn, open, cancellationToken) is { } refused)
            return refused;

        var (left, read) = (turn.Report, await moved.ReadAsync(key, partnership, turn.Person, turn.Conversation, cancellationToken));
        turn.CommittedBy = read.Turn is { } row && row.Has(turn.Id) ? row.RunId : null;
        turn.Form = read.Header is { } header ? forms.Of(header.Form, header.FormVersion) : forms.Current;
        turn.Report = DraftOf(turn, read, partnership);
        turn.ReportChosen = true;
        turn.Sitting = Sitting.Begun;
        turn.PendingQuestion = null;
        turn.Last = null;
        turn.Earlier = turn.Report.IsOpen ? await EarlierAnswers.FindAsync(reports, key, cancellationToken) : null;
        return Begin(turn, left);
    }

    /// <summary>Where a draft was moved away, the report begins anew.</summary>
    private ReportDraft DraftOf(Turn turn, ReportRows read, string partnership)
    {
        if (read.Header is not { Move: { Step: MoveStep.Moved } away } header)
            return new ReportDraft(read, partnership, turn.Form);
        var (person, conversation) = (turn.Person.Key, turn.Conversation);
        turn.BeforeCommit.Add(async token =>
        {
            await mover.ClearAsync(read.Key, person, conversation, token);
            return true;
        });
        turn.Form = forms.Current;
        turn.Say("move.left", ("name", away.By), ("report", $"{away.OtherName}, {away.Other.Period.Name}"));
        var draft = new ReportDraft(read with { Header = null, Answers = AnswerSheet.Empty, AnswerETags = new Dictionary<string, string>(),
            Conflicts = [] }, partnership, turn.Form);
        draft.BeginAnew(header.Version);
        return draft;
    }

    private static NavigationResult Begin(Turn turn, ReportDraft? left)
    {
        var read = turn.Report!.Read;
        if (read.Header is null)
        {
            turn.Say("open.new", ("report", turn.ReportName), ("due", Due.Of(turn, read.Key)));
            if (turn.Earlier is { } earlier)
                turn.Say("last.offered", ("period", earlier.Report.Period.Name));
            DraftMove.Offer(turn, left);
            return NavigationResult.Next(null);
        }

        if (!turn.Report!.IsOpen)
        {
            Submitted.SayThere(turn);
            return NavigationResult.Leave;
        }

        if (read.Header.Reopened is { } reopened)
            foreach (var paragraph in ReopenedNews.Of(turn.Reply, turn.ReportName, reopened, turn.Form))
                turn.Reply.Add(paragraph);
        if (turn.JoinedBy is { } code)
            Handover.Claim(turn, code);
        else if (turn.Report.OnlyQuestion is { } only)
            return NavigationResult.To(turn.Form[only]);
        else if (turn.Report.HasAskedOf(turn.Person.Key) || read.Header.Authors.Keys.All(author => author == turn.Person.Key))
        {
            turn.Say("open.again", ("report", turn.ReportName));
            return NavigationResult.Next(null);
        }

        Overview.Sections(turn);
        turn.Say("open.others");
        turn.Reply.Offer("continue", "review");
        return NavigationResult.Leave;
    }

    /// <returns>Null: that person is the first coordinator now.</returns>
    private async Task<NavigationResult?> AdmitFirstAsync(Turn turn, NavigationResult.OpenReport open, CancellationToken cancellationToken)
    {
        var (key, partnership) = (open.Report, open.Partnership);
        if (turn.Person.LeadsOrLed(key.Partnership))
        {
            turn.Say("choose.you-lead", ("partnership", partnership));
            turn.Reply.Offer("status", "help");
            return NavigationResult.Stay;
        }

        var roll = await directory.ReadAsync(key.Partnership, cancellationToken);
        // A member of the directory without the right itself was admitted by this very turn before it was interrupted.
        // A roll without members had some, and what they wrote is not for whoever comes along: a lead invites.
        // Nor is it for whoever was removed and finds the place free.
        if (roll.Members.Any(member => member.Person != turn.Person.Key) || roll is { ETag: not null, Members.Count: 0 }
            || turn.Person.CodesEnded.ContainsKey(key.Partnership))
        {
            turn.Say(roll.Members.Count > 0 ? "choose.has-coordinators" : "choose.had-coordinators", ("partnership", partnership));
            turn.Reply.Offer("help");
            return NavigationResult.Stay;
        }

        if (!open.AsFirst)
            return NavigationResult.Confirm(ConfirmationKind.FirstCoordinator, partnership);
        Admission.Add(turn, directory, people, new Membership(key.Partnership, partnership, Role.Coordinator), by: "");
        notices.Stage(turn,
        [
            .. (await notices.LeadsAsync(key.Partnership, turn.Person.Key, cancellationToken)).Select(lead =>
                new Notice(NoticeKind.FirstCoordinator, lead, key, partnership, turn.Id, turn.Now) { Name = turn.Person.Name }),
        ]);
        turn.Say("open.first-coordinator", ("partnership", partnership));
        return null;
    }
}
