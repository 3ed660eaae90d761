using System.Globalization;
using S3ReportBot.Core.Findings;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>What becomes of findings: fix makes the correction that a finding offers, ignore sets it aside.</summary>
internal sealed class FindingCommands : ICommandModule
{
    private const int MostShown = 12;

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["fix"] = Change((turn, _) => OfLastMessage(turn, "fix", Fix)),
        ["fix all"] = Change((turn, _) => Fix(turn, [.. ReportFindings.Open(turn).Where(finding => finding.Fix is not null)])),
        ["ignore"] = Change((turn, _) => OfLastMessage(turn, "ignore", Ignore)),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("fix ", IsNumber, Change((turn, argument) => Numbered(turn, argument, Fix))),
        new("ignore ", IsNumber, Change((turn, argument) => Numbered(turn, argument, Ignore))),
    ];

    private static Command Change(Func<Turn, string, NavigationResult> act) =>
        new((turn, argument, _) => Task.FromResult(act(turn, argument)), NeedsReport: true, Changes: true);

    private static bool IsNumber(Turn turn, string argument) => argument.All(char.IsAsciiDigit);

    private static NavigationResult Numbered(Turn turn, string argument, Func<Turn, IReadOnlyList<Finding>, NavigationResult> act)
    {
        var found = ReportFindings.All(turn);
        var number = int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        if (found.FirstOrDefault(finding => turn.Report!.Header!.Findings.NumberOf(finding.Key) == number) is { } meant)
            return act(turn, [meant]);
        turn.Failed = true;
        turn.Say("finding.gone", ("number", argument));
        return NavigationResult.Stay;
    }

    /// <summary>A bare word means what the bot's last message named; one that may not have arrived is said again first.</summary>
    private static NavigationResult OfLastMessage(Turn turn, string word, Func<Turn, IReadOnlyList<Finding>, NavigationResult> act)
    {
        var named = ReportFindings.Open(turn)
            .Where(finding => turn.Row.Mentioned.Contains(turn.Report!.Header!.Findings.NumberOf(finding.Key))).ToList();
        if (named.Count == 0)
        {
            turn.Say("finding.which", ("word", word));
            turn.Reply.Offer("review");
            return NavigationResult.Stay;
        }

        if (turn.SawQuestion)
            return act(turn, named);
        foreach (var finding in named)
            turn.Reply.Add(FindingText.Of(turn, finding));
        ReportFindings.Mention(turn, named);
        return NavigationResult.Stay;
    }

    /// <summary>One message is one change for `undo`, however many answers it reaches.</summary>
    private static NavigationResult Fix(Turn turn, IReadOnlyList<Finding> findings)
    {
        var fixable = findings.Where(finding => finding.Fix is not null).ToList();
        if (fixable.Count == 0)
        {
            if (findings is [var only])
                turn.Say("fix.by-hand", ("number", turn.Report!.Header!.Findings.NumberOf(only.Key)), ("question", only.Question.Number));
            else
                turn.Say("fix.none");
            return NavigationResult.Stay;
        }

        var made = fixable.GroupBy(finding => finding.Question).Where(ofQuestion => Make(turn, [.. ofQuestion])).SelectMany(ofQuestion => ofQuestion).ToList();
        if (made.Count > 0)
            turn.Reply.Add(string.Join('\n', made.SelectMany(finding => finding.Fix!.Cells).Take(MostShown)
                .Select(cell => turn.Reply.Literal(cell.Text))
                .Prepend(turn.Reply.Text("fix.done", ("count", made.Count)))));
        return NavigationResult.Stay;
    }

    private static bool Make(Turn turn, IReadOnlyList<Finding> findings)
    {
        var question = findings[0].Question;
        var cells = findings.SelectMany(finding => finding.Fix!.Cells).DistinctBy(cell => (cell.Row, cell.Column)).ToLookup(cell => cell.Row);
        return AnswerRecorder.SetRows(turn, question, [.. AnswerRows.Rows(turn, question).Select(row =>
            cells[row.Id].Aggregate(row, (changed, cell) => AnswerRows.With(turn, question, changed, cell.Column, cell.Text)))]);
    }

    private static NavigationResult Ignore(Turn turn, IReadOnlyList<Finding> findings)
    {
        var report = turn.Report!;
        foreach (var finding in findings)
            report.Note(report.Header!.Findings.Ignoring(finding.Key, turn.Person.Key), turn.Person);
        turn.Say("finding.ignored",
            ("numbers", string.Join(", ", findings.Select(finding => report.Header!.Findings.NumberOf(finding.Key)))));
        return NavigationResult.Stay;
    }
}
