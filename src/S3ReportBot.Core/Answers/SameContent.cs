namespace S3ReportBot.Core.Answers;

/// <summary>Whether two answers say the same: who wrote a row, and when, is not what it says.</summary>
public static class SameContent
{
    public static bool Say(AnswerContent? one, AnswerContent? other) => (one, other) switch
    {
        (RowsContent { Rows: var first }, RowsContent { Rows: var second }) =>
            first.Count == second.Count && first.Zip(second).All(pair => pair.First.Cells.SequenceEqual(pair.Second.Cells)),
        _ => Equals(one, other),
    };
}
