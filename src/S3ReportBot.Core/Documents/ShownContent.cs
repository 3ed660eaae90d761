using S3ReportBot.Core.Answers;

namespace S3ReportBot.Core.Documents;

/// <summary>What a reader sees of an answer, and so what its hash is made of.</summary>
internal static class ShownContent
{
    /// <summary>Null if there is nothing to see: an emptied table is no answer.</summary>
    public static AnswerContent? Of(Answer answer) => answer.Content switch
    {
        TextContent { Text.Length: > 0 } or RowsContent { Rows.Count: > 0 } or RatingsContent { Rated: > 0 } => answer.Content,
        _ => null,
    };
}
