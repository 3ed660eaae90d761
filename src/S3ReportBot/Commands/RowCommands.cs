using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Changing the rows of a list or table by their numbers: edit, delete, move.</summary>
internal sealed class RowCommands : ICommandModule
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["delete all"] = AnswerCommands.Overwrite((turn, _) => turn.Current is { } question && AnswerRows.HasRows(question)
            ? AnswerCommands.AskedEmpty(turn, question)
            : CommandTable.MeansNothing(turn, "delete all")),
        ["delete last"] = AnswerCommands.Overwrite((turn, _) =>
            Numbered(turn, "delete last", [Listed(turn)], numbers => Delete(turn, numbers[0]))),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("edit ", IsNumbers(1), AnswerCommands.Overwrite((turn, argument) =>
            Numbered(turn, $"edit {argument}", Numbers(argument), rows => Edit(turn, rows[0])))),
        new("delete ", (_, argument) => Numbers(argument).Count > 0, AnswerCommands.Overwrite((turn, argument) =>
            Numbered(turn, $"delete {argument}", Numbers(argument), rows =>
                rows.Count == 1 ? Delete(turn, rows[0]) : DeleteSeveral(turn, rows)))),
        new("move ", IsNumbers(2), AnswerCommands.Overwrite((turn, argument) =>
            Numbered(turn, $"move {argument}", Numbers(argument), rows => MoveRow(turn, rows)))),
    ];

    private static NavigationResult Edit(Turn turn, int number) => AnswerRows.Numbered(turn, turn.Current!, number) is { } row
        ? NavigationResult.To(new DialogPosition(turn.Current!.Id, row.Id, 0, Editing: true))
        : Gone(turn);

    private static NavigationResult Delete(Turn turn, int number)
    {
        var question = turn.Current!;
        if (AnswerRows.Numbered(turn, question, number) is not { } gone)
            return Gone(turn);
        if (Conflicts.IsNews(turn, gone))
            return Conflicts.LookFirst(turn, question);
        AnswerRecorder.SetRows(turn, question, [.. AnswerRows.Rows(turn, question).Where(row => row.Id != gone.Id)]);
        turn.Say("rows.deleted", ("number", number), ("row", gone.Cells[0]), ("question", Naming.Of(turn, question)));
        return NavigationResult.To(question);
    }

    private static NavigationResult DeleteSeveral(Turn turn, IReadOnlyList<int> typed)
    {
        var (question, numbers) = (turn.Current!, typed.Distinct().Order().ToList());
        var gone = numbers.Select(number => AnswerRows.Numbered(turn, question, number)).OfType<Row>().ToList();
        if (gone.Count < numbers.Count)
            return Gone(turn);
        if (gone.Exists(row => Conflicts.IsNews(turn, row)))
            return Conflicts.LookFirst(turn, question);
        var left = AnswerRows.Rows(turn, question).Except(gone).ToList();
        if (left.Count == 0)
            return AnswerCommands.AskedEmpty(turn, question);
        AnswerRecorder.SetRows(turn, question, left);
        turn.Say("rows.deleted-several", ("question", Naming.Of(turn, question)), ("numbers", string.Join(", ", numbers)),
            ("count", gone.Count));
        return NavigationResult.To(question);
    }

    private static NavigationResult MoveRow(Turn turn, IReadOnlyList<int> numbers)
    {
        var question = turn.Current!;
        if (AnswerRows.Numbered(turn, question, numbers[0]) is not { } moved
            || AnswerRows.Numbered(turn, question, numbers[1]) is not { } target)
            return Gone(turn);
        var rows = AnswerRows.Rows(turn, question).ToList();
        var to = rows.IndexOf(target);
        rows.Remove(moved);
        rows.Insert(to, moved);
        AnswerRecorder.SetRows(turn, question, rows);
        turn.Say("rows.moved", ("row", moved.Cells[0]), ("number", numbers[1]), ("question", Naming.Of(turn, question)));
        return NavigationResult.To(question);
    }

    private static NavigationResult Gone(Turn turn)
    {
        turn.Say("rows.gone");
        return NavigationResult.To(turn.Current!);
    }

    /// <summary>A command with numbers is one wherever it is sent; where its numbers mean nothing, it says so and does nothing.</summary>
    private static NavigationResult Numbered(Turn turn, string typed, IReadOnlyList<int> numbers,
        Func<IReadOnlyList<int>, NavigationResult> act)
    {
        if (turn.Current is not { } question || !AnswerRows.HasRows(question))
            return CommandTable.MeansNothing(turn, typed);
        var listed = Listed(turn);
        if (numbers.All(number => number >= 1 && number <= listed))
            return act(numbers);
        turn.Failed = true;
        turn.Say(listed == 0 ? "rows.none" : "rows.no-number", ("question", Naming.Of(turn, question)),
            ("number", numbers.First(number => number < 1 || number > listed)), ("count", listed));
        return NavigationResult.Stay;
    }

    /// <summary>An order about a row that the list on the screen does not have: there is nothing to agree to.</summary>
    public static bool NamesNoRow(Turn turn, string line) => Meant(line) is { Count: > 0 } numbers && HasRows(turn)
        && numbers.Any(number => number < 1 || number > Listed(turn));

    /// <summary>An order about rows where there is no list: it would change nothing.</summary>
    public static bool MeansNoList(Turn turn, string line) =>
        (Meant(line) is { Count: > 0 } || line is "delete all" or "delete last") && !HasRows(turn);

    private static bool HasRows(Turn turn) => turn.Current is { } question && AnswerRows.HasRows(question);

    private static List<int> Meant(string line) => line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at
        && line[..at] is "edit" or "delete" or "move" ? Numbers(line[(at + 1)..]) : [];

    private static int Listed(Turn turn) => turn.Row.PendingQuestion?.Listed.Count ?? 0;

    private static Func<Turn, string, bool> IsNumbers(int count) => (_, argument) => Numbers(argument).Count == count;

    /// <summary>With its sign, so that there is no row -1.</summary>
    private static bool IsWholeNumber(string word)
    {
        var digits = word.StartsWith('-') ? word[1..] : word;
        return digits.Length > 0 && digits.All(char.IsAsciiDigit);
    }

    /// <summary>None unless all are numbers; one that is larger than any list counts as the largest.</summary>
    private static List<int> Numbers(string argument)
    {
        var words = argument.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.All(IsWholeNumber)
            ? [.. words.Select(word =>
                int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue)]
            : [];
    }
}
