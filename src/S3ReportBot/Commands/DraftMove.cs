using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>
/// A draft begun under the wrong partnership or half-year: `switch` to the right one offers to bring all of it along, if nothing was
/// begun there.
/// </summary>
internal sealed class DraftMove(ReportStore reports, ReportMover mover, OverviewStore overview, Forms forms)
{
    public const string Word = "move";

    /// <param name="left">What the conversation worked on before it chose another report.</param>
    public static void Offer(Turn turn, ReportDraft? left)
    {
        var chosen = turn.Report!;
        if (chosen.Header is not null || left is not { IsOpen: true, Header: { Status: ReportStatus.Draft, Receipt: null } }
            || left.Key == chosen.Key || !left.Answers.All.Any(answer => answer.Content is not null))
            return;
        turn.Say("move.offer", ("from", Name(left.Partnership, left.Key)), ("count", left.Answers.All.Count(answer => answer.Content is not null)));
        turn.Reply.Offer(Word);
        turn.AskedBeside = new Confirmation(ConfirmationKind.Move, $"{left.Key.Period}{left.Key.Partnership}");
    }

    /// <param name="from">The report's key as it was offered.</param>
    public async Task<NavigationResult> MoveAsync(Turn turn, string from, CancellationToken cancellationToken)
    {
        var (to, source) = (turn.Report!, Key(from));
        if (to.Header is { Move: { Step: MoveStep.Arrived } arrived } && arrived.Other == source)
            return Arrived(turn, arrived.OtherName);
        if (to.Header is not null || turn.Person.MembershipOf(source.Partnership) is not { } membership)
            return NotPossible(turn);
        var old = await reports.ReadAsync(source, turn.Person.Key, turn.Conversation, cancellationToken);
        if (old.Header is not { Status: ReportStatus.Draft, Receipt: null, Move: null or { Step: MoveStep.Arrived } } header)
            return NotPossible(turn);
        var move = new ReportMove(MoveStep.Moving, source, membership.Name, turn.Person.Name, turn.Now);
        turn.Form = forms.Of(header.Form, header.FormVersion);
        turn.Report = new ReportDraft(to.Read with { Header = header with { Move = move with { Step = MoveStep.Arrived } },
            Answers = old.Answers, Conflicts = old.Conflicts }, to.Partnership, turn.Form);
        var progress = turn.Report.ProgressAt(turn.Now);
        turn.BeforeCommit.Add(token => mover.MoveAsync(to.Key, to.Partnership, move, token));
        turn.BeforeCommit.Add(async token =>
        {
            await overview.PutAsync(to.Key, progress, token);
            return true;
        });
        return Arrived(turn, membership.Name, source);
    }

    private static NavigationResult Arrived(Turn turn, string partnership, ReportKey? source = null)
    {
        var from = source ?? turn.Report!.Header!.Move!.Other;
        turn.Say("move.done", ("from", Name(partnership, from)), ("report", turn.ReportName), ("count", turn.Report!.Answers.All.Count(answer => answer.Content is not null)));
        return NavigationResult.Next(null);
    }

    private static NavigationResult NotPossible(Turn turn)
    {
        turn.Say("move.not-possible");
        return NavigationResult.Stay;
    }

    private static string Name(string partnership, ReportKey key) => $"{partnership}, {key.Period.Name}";

    private static ReportKey Key(string argument) => new(argument[7..], ReportingPeriod.TryParse(argument[..7])!.Value);
}
