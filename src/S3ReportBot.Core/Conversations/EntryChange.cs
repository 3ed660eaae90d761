using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Conversations;

/// <summary>An entry of the list that waits, and what shall stand there: `change 2 to X`, `replace A by B`.</summary>
/// <param name="Which">Its number on the screen, or its words.</param>
/// <param name="To">As it was typed.</param>
public sealed record EntryChange(string Which, string To)
{
    /// <summary>Which row is meant, by its number; null where it is named by its words.</summary>
    public int? Number => int.TryParse(Which, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The whole first cell is replaced: of a region another name comes with another code.</summary>
    /// <param name="numbered">The row of that number, as its author saw it; null for none.</param>
    /// <returns>Null where no entry, or more than one, is meant.</returns>
    public ProposedChange? In(Question question, RowsContent present, Func<int, Row?> numbered)
    {
        var meant = Number is { } number ? numbered(number) : Named(present);
        return meant is null || meant.Cells[0] == To ? null : new ProposedChange(question.Id, meant.Cells[0], To);
    }

    private Row? Named(RowsContent present)
    {
        var named = present.Rows.Where(row => row.Cells[0].Contains(Which, StringComparison.OrdinalIgnoreCase)).ToList();
        return named.Count == 1 ? named[0] : null;
    }
}
