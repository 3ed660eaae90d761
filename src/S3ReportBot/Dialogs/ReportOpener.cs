using S3ReportBot.Commands;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Opens a report for a coordinator of its partnership, or for its first.</summary>
internal sealed class ReportOpener(ReportStore reports, MovedReports moved, ReportMover mover, MemberDirectory directory, PeopleStore people, Forms forms)
{
    public async Task<NavigationResult> OpenAsync(Turn turn, ReportKey key, string partnership, CancellationToken cancellationToken)
    {
        if (!turn.Person.MayAnswer(key) && !await AdmitFirstAsync(turn, key, partnership, cancellationToken))
            return NavigationResult.Stay;

        var (left, read) = (turn.Report, await moved.ReadAsync(key, partnership, turn.Person, turn.Conversation, cancellationToken));
        turn.CommittedBy = read.Turn is { } row && row.Has(turn.Id) ? row.RunId : null;
        turn.Form = read.Header is { } header ? forms.Of(header.Form, header.FormVersion) : forms.Current;
        turn.Report = DraftOf(turn, read, partnership);
        turn.ReportChosen = true;
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
            Submitted.Say(turn);
            return NavigationResult.Leave;
        }

        if (turn.JoinedBy is { } code)
            Handover.Claim(turn, code);
        else if (read.Header.Authors.Keys.All(author => author == turn.Person.Key))
        {
            turn.Say("open.again", ("report", turn.ReportName));
            return NavigationResult.Next(null);
        }

        Overview.Sections(turn);
        turn.Say("open.others");
        turn.Reply.Offer("continue", "review");
        return NavigationResult.Leave;
    }

    private async Task<bool> AdmitFirstAsync(Turn turn, ReportKey key, string partnership, CancellationToken cancellationToken)
    {
        if (turn.Person.LeadsOrLed(key.Partnership))
        {
            turn.Say("choose.you-lead", ("partnership", partnership));
            turn.Reply.Offer("status", "help");
            return false;
        }

        var roll = await directory.ReadAsync(key.Partnership, cancellationToken);
        // A member of the directory without the right itself was admitted by this very turn before it was interrupted.
        // A roll without members had some, and what they wrote is not for whoever comes along: a lead invites.
        if (roll.Members.Any(member => member.Person != turn.Person.Key) || roll is { ETag: not null, Members.Count: 0 })
        {
            turn.Say(roll.Members.Count > 0 ? "choose.has-coordinators" : "choose.had-coordinators", ("partnership", partnership));
            turn.Reply.Offer("help");
            return false;
        }

        Admission.Add(turn, directory, people, new Membership(key.Partnership, partnership, Role.Coordinator), by: "");
        turn.Say("open.first-coordinator", ("partnership", partnership));
        return true;
    }
}
