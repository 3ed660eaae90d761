using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Imports;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Imports;

/// <summary>A report of a past period that was filed with the old tool: kept as that period's report, so that its answers are offered and nobody is reminded of it.</summary>
internal sealed class ElsewhereImport(ReportStore reports, OverviewStore overview)
{
    /// <summary>Keeps an imported report beside the one being worked on.</summary>
    public async Task TakeAsync(Turn turn, ImportedReport imported, ReportKey key, CancellationToken cancellationToken)
    {
        var answers = imported.Answers.Select(answer => new TakenOver(answer.Question, answer.Content is null ? null : TakenOver.Own(turn, answer.Question, answer.Content), Takeover.Taken)).ToList();
        var sheet = AnswerSheet.Of(answers.Select(answer => new Answer(
            answer.Question.Id, answer.Content is null ? AnswerState.Skipped : AnswerState.Answered, answer.Content, 1, turn.Person.Key, turn.Now, turn.Id)));
        var receipt = new SubmissionReceipt(1, 1, turn.Person.Key, turn.Now,
            AnswerHash.Compute(turn.Form, key, sheet, Audience.Confidential), Elsewhere: true);
        // The same report again, perhaps by this very turn before it was interrupted, is no other report.
        if (await reports.HeaderAsync(key, cancellationToken) is { } there && there.Receipt?.Hash != receipt.Hash)
        {
            turn.Say(there.Receipt is null ? "import.earlier-begun" : "import.earlier-there", ("period", key.Period.Name));
            return;
        }

        Stage(turn, key, sheet, receipt);
        if (turn.Earlier is not { } known || key.Period.IsAfter(known.Report.Period))
            turn.Earlier = EarlierAnswers.Of(reports, key.Partnership, new EarlierReport(key.Period, receipt.Hash, []), sheet);
        turn.Reply.Add(string.Join('\n', answers.Select(answer => ImportSummary.Line(turn, answer))
            .Prepend(turn.Reply.Text("import.earlier", ("period", key.Period.Name), ("count", answers.Count)))));
        ImportSummary.SayUnplaced(turn, imported.Unplaced);
        turn.AsksInFull = true;
        turn.Say("import.earlier-same", ("period", key.Period.Name));
    }

    /// <summary>The report itself is of a past period: was it filed already?</summary>
    public static NavigationResult ConfirmFiled(Turn turn) =>
        NavigationResult.Confirm(ConfirmationKind.FiledElsewhere, turn.Report!.Version.ToString(CultureInfo.InvariantCulture));

    public static void AskWhetherFiled(Turn turn)
    {
        turn.Say("import.ask-filed", ("report", turn.ReportName));
        turn.Reply.Offer("yes", "no");
    }

    /// <summary>It was: it is sealed as it stands. If it was changed since the question, asks again.</summary>
    public NavigationResult MarkFiled(Turn turn, string askedAt)
    {
        var report = turn.Report!;
        if (!report.IsOpen)
            return NavigationResult.Leave;
        if (!turn.SawQuestion || askedAt != report.Version.ToString(CultureInfo.InvariantCulture))
            return ConfirmFiled(turn);
        var (key, answers) = (report.Key, report.Answers);
        var hash = AnswerHash.Compute(turn.Form, key, answers, Audience.Confidential);
        turn.BeforeCommit.Add(async token =>
        {
            await reports.SealAsync(key, hash, answers, token);
            return true;
        });
        report.Submit(new SubmissionReceipt((report.Header?.Receipt?.Number ?? 0) + 1, report.Version, turn.Person.Key, turn.Now, hash,
            Elsewhere: true));
        turn.Say("import.filed", ("report", turn.ReportName));
        turn.Reply.Offer("continue", "status");
        return NavigationResult.Leave;
    }

    private void Stage(Turn turn, ReportKey key, AnswerSheet sheet, SubmissionReceipt receipt)
    {
        var header = new ReportHeader(
            turn.Form.Id, turn.Form.Version, ReportStatus.Submitted, 1,
            new Dictionary<string, string> { [turn.Person.Key] = turn.Person.Name }, receipt);
        var progress = new ReportProgress(turn.Report!.Partnership, ReportStatus.Submitted, turn.Form.CountSettled(sheet).Settled, turn.Form.Questions.Count, turn.Form.MissingMandatory(sheet).Count, turn.Now, 1);
        turn.BeforeCommit.Add(async token =>
        {
            await reports.SealAsync(key, receipt.Hash, sheet, token);
            if (!await reports.AddAsync(key, header, sheet, token))
                return false;
            await overview.PutAsync(key, progress, token);
            return true;
        });
    }
}
