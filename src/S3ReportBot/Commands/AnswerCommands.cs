using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Changing what is answered: clear, show, add, done.</summary>
internal sealed class AnswerCommands : ICommandModule
{
    /// <summary>Before a text that is added to an answer.</summary>
    public const string AddText = "add:";

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["clear"] = Overwrite((turn, _) => Clear(turn)),
        ["add"] = Change(Add),
        ["done"] = Change(Done),
        ["show"] = new((turn, _, _) => Task.FromResult(Show(turn)), NeedsReport: true),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new(AddText, (turn, _) =>
            turn.Report is not null && (Appended(turn) ?? Begun(turn)) is not null, Overwrite(AddOne), ToTheLetter: true),
    ];

    private static Command Change(Func<Turn, NavigationResult> act) => Change((turn, _) => act(turn));

    public static Command Overwrite(Func<Turn, string, NavigationResult> act) => Change(act) with { Overwrites = true };

    private static Command Change(Func<Turn, string, NavigationResult> act) =>
        new((turn, argument, _) => Task.FromResult(act(turn, argument)), NeedsReport: true, Changes: true);

    private static NavigationResult Show(Turn turn) =>
        WholeAnswer.Meant(turn) is { } question ? WholeAnswer.Show(turn, question) : CommandTable.MeansNothing(turn, "show");

    private static NavigationResult Clear(Turn turn)
    {
        if (turn.Current is not { Key: ReportKeyPart.None } question)
            return CommandTable.MeansNothing(turn, "clear");
        if (turn.PendingQuestion is not { Row: { } id } pending)
            return AskedEmpty(turn, question);
        var rows = AnswerRows.Rows(turn, question);
        var cleared = rows.FirstOrDefault(row => row.Id == id);
        if (cleared is not null && Conflicts.IsNews(turn, cleared))
            return Conflicts.LookFirst(turn, question);
        var column = ("column", (object)AnswerRows.Columns(question)[pending.Column].Name);
        if (cleared is null || cleared.Cells[pending.Column].Length == 0)
        {
            turn.Say("cleared.nothing-cell", column, ("question", Naming.Of(turn, question)));
            return NavigationResult.Stay;
        }

        AnswerRecorder.SetRows(turn, question,
            [.. rows.Select(row => row.Id == id ? AnswerRows.With(turn, question, row, pending.Column, "") : row)]);
        turn.Say("cleared.cell", column, ("question", Naming.Of(turn, question)));
        return NavigationResult.Stay;
    }

    public static NavigationResult AskedEmpty(Turn turn, Question question) =>
        !Conflicts.IsNews(turn, question) && Replacing.TakesAway(turn.AnswerTo(question).Content, null)
            ? Replacing.AskToClear(turn, question)
            : Empty(turn, question);

    /// <summary>Empties the present answer.</summary>
    public static NavigationResult Empty(Turn turn, Question question)
    {
        if (Conflicts.IsNews(turn, question))
            return Conflicts.LookFirst(turn, question);
        var changed = turn.Record(question, AnswerState.Open, null);
        turn.Say(changed ? "cleared.answer" : "cleared.nothing", ("question", Naming.Of(turn, question)));
        return NavigationResult.To(question);
    }

    private static NavigationResult Add(Turn turn)
    {
        if (Appended(turn) is { } question)
            return NavigationResult.To(new DialogPosition(question.Id, Adding: true));
        return LastTable(turn) is { } table ? NavigationResult.To(table) : CommandTable.MeansNothing(turn, "add");
    }

    private static NavigationResult AddOne(Turn turn, string text)
    {
        AnswerRecorder.Append(turn, (Appended(turn) ?? Begun(turn))!, text);
        return turn.PendingQuestion is { Adding: true } ? AnswerRecorder.GoOnAdding(turn) : NavigationResult.Stay;
    }

    private static NavigationResult Done(Turn turn)
    {
        if (turn.Current is not { Key: ReportKeyPart.None } question)
            return CommandTable.MeansNothing(turn, "done");
        if (EnterSends.Added(turn) is { } added)
        {
            turn.Say("saved.adding-done", ("question", Naming.Of(turn, added)));
            return NavigationResult.Stay;
        }

        if (turn.PendingQuestion!.Adding)
        {
            turn.Say("saved.adding-done", ("question", Naming.Of(turn, question)));
            return NavigationResult.Next(question.Id);
        }

        return AnswerRows.HasRows(question) || question.Kind == QuestionKind.Ratings
            ? Skipping.Done(turn, question)
            : CommandTable.MeansNothing(turn, "done");
    }

    /// <summary>The text or list that `add` means: the present question's if it is answered, else the answer just given.</summary>
    private static Question? Appended(Turn turn)
    {
        if (turn.Current is { } current && AnswerRecorder.CanAppend(current) && turn.AnswerTo(current).Content is not null)
            return current;
        return turn.Last is { } last && turn.Form.Find(last.Question) is { } question && AnswerRecorder.CanAppend(question) ? question : null;
    }

    /// <summary>The present text or list while it is empty: what is added first begins it.</summary>
    private static Question? Begun(Turn turn) => turn.Current is { } current && AnswerRecorder.CanAppend(current) ? current : null;

    private static Question? LastTable(Turn turn) =>
        turn.Current is { Kind: QuestionKind.Rows } current ? current
        : turn.Last is { } last && turn.Form.Find(last.Question) is { Kind: QuestionKind.Rows } table ? table : null;
}
