using S3ReportBot.Commands;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>`reopen NAME [QUESTION]`: lets the coordinators change a submitted report, or one answer of it.</summary>
internal sealed class ReopenCommand(Targets targets, ReportStore reports, OverviewStore overview, ReopenNotice notice, Forms forms)
    : ICommandModule
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command> { ["reopen"] = LeadWords.Usage("reopen") };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("reopen ", async (turn, argument, token) => await MeantAsync(turn, argument, token) is not null, new(ReopenAsync)),
    ];

    /// <summary>A question that follows the name must be one that can be answered.</summary>
    private async Task<(Target Target, Question? Question)?> MeantAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await targets.FindAsync(turn, Right.Reopen, argument, cancellationToken) is not { } target)
            return null;
        if (target.Rest.Length == 0)
            return (target, null);
        return QuestionFinder.Find(forms.Current, target.Rest) is [{ Key: ReportKeyPart.None } question] ? (target, question) : null;
    }

    private async Task<NavigationResult> ReopenAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (target, question) = (await MeantAsync(turn, argument, cancellationToken))!.Value;
        var own = turn.Report?.Key == target.Report ? turn.Report : null;
        var read = own?.Read ?? await reports.ReadAsync(target.Report, "", "", cancellationToken);
        var header = read.Header;
        var parts = new (string, object)[] { ("report", target.Name), ("question", question?.Name ?? "") };
        if (header?.Receipt is null)
        {
            turn.Say("reopen.not-submitted", parts);
            return NavigationResult.Stay;
        }

        // The very turn that was interrupted after this finds what it did.
        var reopened = new Reopening(turn.Person.Key, turn.Person.Name, turn.Now, question?.Id, turn.Id);
        if (header.Reopened?.Turn != turn.Id)
        {
            if (own is not null)
                own.Reopen(reopened);
            else
                turn.BeforeCommit.Add(token => WriteAsync(target, read, header.Reopen(reopened), turn.Now, token));
        }

        turn.AfterSend = token => notice.SendAsync(target.Report, target.Name, reopened, question, token);
        turn.Say(question is null ? "reopen.done" : "reopen.done-question", parts);
        return NavigationResult.Stay;
    }

    private async Task<bool> WriteAsync(Target target, ReportRows read, ReportHeader header, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await reports.ReplaceHeaderAsync(read, header, cancellationToken))
            return false;
        var form = forms.Of(header.Form, header.FormVersion);
        await overview.PutAsync(target.Report, ReportProgress.Of(form, target.Partnership.Name, header, read.Answers, now), cancellationToken);
        return true;
    }
}
