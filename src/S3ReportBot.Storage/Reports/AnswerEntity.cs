using S3ReportBot.Storage.Vocabulary;
using System.Text.Json;
using S3ReportBot.Core.Answers;
using S3ReportBot.Storage.Reports.Stored;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Reports;

/// <summary>An answer as properties: State, Version, By, At, Turn and its content under Text0.., Rows0.. or Ratings.</summary>
internal static class AnswerEntity
{
    private const char NotRated = '-';

    public static EntityProperties Write(Answer answer) =>
        Content(new EntityProperties()
            .Add("Question", answer.QuestionId)
            .Add("State", StoredWords.AnswerStates.Of(answer.State))
            .Add("Version", answer.Version)
            .Add("By", answer.By)
            .Add("At", answer.At)
            .Add("Turn", answer.Turn), "", answer.Content);

    public static Answer Read(EntityProperties stored) => new(
        stored.Required("Question"),
        StoredWords.AnswerStates.Read(stored.Required("State")),
        Content(stored, ""),
        stored.Long("Version"),
        stored.String("By") ?? "",
        stored.Time("At") ?? default,
        stored.String("Turn") ?? "");

    /// <summary>Adds the content under names that begin with the prefix (`Before`, `After` in the history).</summary>
    public static EntityProperties Content(EntityProperties properties, string prefix, AnswerContent? content) => content switch
    {
        null => properties,
        TextContent text => properties.AddLong(prefix + "Text", text.Text),
        RowsContent rows => properties.AddLong(prefix + "Rows", Bytes(rows)),
        RatingsContent ratings => properties.Add(prefix + "Ratings", string.Join(',', ratings.Values.Select(value => value ?? $"{NotRated}"))),
        _ => throw new InvalidOperationException($"No way to store {content.GetType().Name}."),
    };

    public static AnswerContent? Content(EntityProperties stored, string prefix)
    {
        if (LongText.Join(stored, prefix + "Text") is { } text)
            return new TextContent(text);
        if (LongBinary.Join(stored, prefix + "Rows") is { } rows)
            return new RowsContent([.. StoredJson.Read(rows, StoredJson.Plain.ListStoredRow).Select(row => row.Read())]);
        return stored.String(prefix + "Ratings") is { } ratings
            ? new RatingsContent([.. ratings.Split(',').Select(value => value[0] == NotRated ? null : value)])
            : null;
    }

    public static int Size(RowsContent rows) => Bytes(rows).Length;

    private static byte[] Bytes(RowsContent rows) =>
        JsonSerializer.SerializeToUtf8Bytes([.. rows.Rows.Select(StoredRow.Of)], StoredJson.Plain.ListStoredRow);
}
