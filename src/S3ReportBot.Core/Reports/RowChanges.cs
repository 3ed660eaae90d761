using S3ReportBot.Core.Answers;

namespace S3ReportBot.Core.Reports;

/// <summary>What a change did to the rows of a list or table, by the rows' ids.</summary>
public static class RowChanges
{
    /// <summary>How many rows came, went, and got other cells.</summary>
    public static (int Added, int Deleted, int Changed) Count(AnswerContent? before, AnswerContent? after)
    {
        var (first, second) = (Rows(before), Rows(after));
        return (
            second.Count(row => Find(first, row) is null),
            first.Count(row => Find(second, row) is null),
            second.Count(row => Find(first, row) is { } old && !AreSame(old, row)));
    }

    /// <summary>Whether nothing that people see is different. Who wrote a row when does not count.</summary>
    public static bool AreSame(AnswerContent? one, AnswerContent? other) => (one, other) switch
    {
        (RowsContent first, RowsContent second) => first.Rows.Count == second.Rows.Count && first.Rows.Zip(second.Rows).All(pair => AreSame(pair.First, pair.Second)),
        _ => Equals(one, other),
    };

    /// <summary>The present rows without what a change did: its new rows go, its deleted ones come back, its changed ones are as before.</summary>
    /// <returns>Null when one of those rows was changed since, or when none of them is there to be taken back.</returns>
    internal static RowsContent? TakeBack(AnswerContent? before, AnswerContent? after, AnswerContent? present)
    {
        if (new[] { before, after, present }.Any(content => content is not (null or RowsContent)))
            return null;
        var (old, made, rows) = (Rows(before), Rows(after), Rows(present).ToList());
        var touched = made.Where(row => Find(old, row) is not { } was || !AreSame(was, row)).ToList();
        var deleted = old.Where(row => Find(made, row) is null && Find(rows, row) is null).ToList();
        if (touched.Exists(row => !StandsIn(rows, row, isNew: Find(old, row) is null)) || !(deleted.Count > 0 || touched.Exists(row => Find(rows, row) is not null)))
            return null;
        foreach (var row in touched)
            Replace(rows, row, Find(old, row));
        foreach (var row in deleted)
            rows.Insert(PlaceOf(row, old, rows), row);
        return new RowsContent(rows);
    }

    /// <summary>A new row that is gone already needs no taking back.</summary>
    private static bool StandsIn(List<Row> rows, Row row, bool isNew) => Find(rows, row) is { } present ? AreSame(present, row) : isNew;

    private static void Replace(List<Row> rows, Row row, Row? with)
    {
        var index = rows.FindIndex(present => present.Id == row.Id);
        if (index >= 0 && with is null)
            rows.RemoveAt(index);
        else if (index >= 0)
            rows[index] = with!;
    }

    /// <summary>Below the nearest of the rows that stood above it.</summary>
    private static int PlaceOf(Row row, IReadOnlyList<Row> old, List<Row> rows)
    {
        var above = old.TakeWhile(other => other.Id != row.Id).Reverse();
        return above.Select(other => rows.FindIndex(present => present.Id == other.Id)).FirstOrDefault(index => index >= 0, -1) + 1;
    }

    private static bool AreSame(Row one, Row other) => one.Id == other.Id && one.Cells.SequenceEqual(other.Cells);

    private static Row? Find(IReadOnlyList<Row> rows, Row row) => rows.FirstOrDefault(other => other.Id == row.Id);

    private static IReadOnlyList<Row> Rows(AnswerContent? content) => (content as RowsContent)?.Rows ?? [];
}
