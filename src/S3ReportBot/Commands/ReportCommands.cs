using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Questions;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>The report as a whole: review, preview, submit, document.</summary>
internal sealed class ReportCommands(ReportStore reports, DocumentMessage documents, Notices notices) : ICommandModule
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["review"] = new((turn, _, cancellationToken) => Overview.ReviewAsync(turn, cancellationToken), NeedsReport: true),
        ["preview"] = new(PreviewAsync, NeedsReport: true),
        ["submit"] = new((turn, _, _) => Task.FromResult(Submit(turn)), NeedsReport: true, Changes: true),
        ["document"] = new(DocumentAsync, NeedsReport: true),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument => [];

    /// <summary>Seals the report as it was when it was asked about; if somebody changed it since, asks again.</summary>
    public async Task<NavigationResult> SubmitAsync(Turn turn, string askedAt, CancellationToken cancellationToken)
    {
        var report = turn.Report!;
        if (!report.IsOpen)
        {
            Submitted.Say(turn);
            return NavigationResult.Leave;
        }

        if (askedAt != report.Version.ToString(CultureInfo.InvariantCulture))
        {
            turn.Say("submit.changed-since");
            return Submit(turn);
        }

        var hash = AnswerHash.Compute(turn.Form, report.Key, report.Answers, Audience.Confidential);
        var answers = report.Answers;
        turn.BeforeCommit.Add(async token =>
        {
            await reports.SealAsync(report.Key, hash, answers, token);
            return true;
        });
        report.Submit(new SubmissionReceipt((report.Header?.Receipt?.Number ?? 0) + 1, report.Version, turn.Person.Key, turn.Now, hash));
        turn.ToldSubmitted = true;
        await TellLeadsAsync(turn, report, cancellationToken);
        turn.Say("submit.done", ("report", turn.ReportName), ("time", BrusselsTime.Time(turn.Now)));
        await documents.OfferSubmittedAsync(turn, cancellationToken);
        return NavigationResult.Leave;
    }

    private async Task TellLeadsAsync(Turn turn, ReportDraft report, CancellationToken cancellationToken) => notices.Stage(turn,
    [
        .. (await notices.LeadsAsync(report.Key.Partnership, turn.Person.Key, cancellationToken)).Select(lead =>
            new Notice(NoticeKind.Submitted, lead, report.Key, report.Partnership, turn.Id, turn.Now)
                { Number = report.Header!.Receipt!.Number }),
    ]);

    /// <summary>Leads to the question whether to submit, or to what is missing.</summary>
    public static NavigationResult Submit(Turn turn)
    {
        var report = turn.Report!;
        if (turn.Form.MissingMandatory(report.Answers) is not [var first, ..] missing)
            return NavigationResult.Confirm(ConfirmationKind.Submit, report.Version.ToString(CultureInfo.InvariantCulture));
        var lines = missing.Select(question => turn.Reply.Text("goto.line", ("number", question.Number), ("question", question.Name)));
        turn.Reply.Add(string.Join('\n', lines.Prepend(turn.Reply.Text("submit.missing", ("count", missing.Count)))));
        return NavigationResult.To(first);
    }

    public static void AskToSubmit(Turn turn)
    {
        var report = turn.Report!;
        turn.Say("submit.ask", ("report", turn.ReportName),
            ("settled", turn.Form.CountSettled(report.Answers).Settled), ("count", turn.Form.Questions.Count));
        if (turn.Form.Asked.Any(question => turn.AnswerTo(question) is { State: AnswerState.Open or AnswerState.Later, Content: null }))
            turn.Say("submit.some-open");
        if (ReportFindings.Open(turn) is { Count: > 0 } found)
            turn.Say("submit.findings", ("count", found.Count));
        if (report.PendingConflicts.Count() is > 0 and var undecided)
            turn.Say("submit.undecided", ("count", undecided));
        turn.Say("submit.how");
        turn.Reply.Offer("yes", "no");
    }

    private async Task<NavigationResult> PreviewAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.Report!.IsOpen)
            return await DocumentAsync(turn, argument, cancellationToken);
        await documents.OfferDraftAsync(turn, cancellationToken);
        return NavigationResult.Stay;
    }

    private async Task<NavigationResult> DocumentAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Report!.Header?.Receipt is null)
            turn.Say("document.none-yet");
        else
            await documents.OfferAllAsync(turn, turn.Report.Key, turn.Report.Partnership, turn.Report.Header, cancellationToken);
        return NavigationResult.Stay;
    }
}
