using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Answers;

/// <summary>Two answers of which neither author had seen the other's: whether they differ, and whether both can stand.</summary>
public static class Conflict
{
    /// <summary>Whether taking mine would lose something of theirs. Ratings that only fill gaps lose nothing.</summary>
    public static bool Loses(AnswerContent? theirs, AnswerContent mine) => (theirs, mine) switch
    {
        (null, _) => false,
        (RatingsContent first, RatingsContent second) => first.Values.Zip(second.Values).Any(pair => pair.First is { } value && value != pair.Second),
        (RowsContent first, RowsContent second) => !first.Rows.Select(row => row.Cells).SequenceEqual(second.Rows.Select(row => row.Cells), new SameCells()),
        _ => !theirs.Equals(mine),
    };

    /// <summary>The first, an empty line, the second; of lists the entries of both. Null where one excludes the other: a date, an address, a choice, ratings.</summary>
    public static AnswerContent? Both(Question question, AnswerContent theirs, AnswerContent mine) => (question.Kind, theirs, mine) switch
    {
        (QuestionKind.LongText, TextContent first, TextContent second) => new TextContent(Both(first.Text, second.Text)),
        (QuestionKind.Regions, RowsContent first, RowsContent second) => new RowsContent(
            [.. first.Rows, .. second.Rows.Where(entry => !first.Rows.Any(known => known.Cells.SequenceEqual(entry.Cells)))]),
        _ => null,
    };

    /// <summary>The same for a cell; null in a column of dates.</summary>
    public static string? Both(Column column, string theirs, string mine) => column.Kind == ColumnKind.EventDate ? null : Both(theirs, mine);

    private static string Both(string theirs, string mine) => $"{theirs}\n\n{mine}";

    private sealed class SameCells : IEqualityComparer<IReadOnlyList<string>>
    {
        public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) => x is not null && y is not null && x.SequenceEqual(y);

        public int GetHashCode(IReadOnlyList<string> obj) => obj.Count;
    }
}
