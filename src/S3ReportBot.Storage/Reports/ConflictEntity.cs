using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Reports;

/// <summary>An answer that is kept beside the present one, as properties.</summary>
internal static class ConflictEntity
{
    public static EntityProperties Write(PendingConflict conflict) => AnswerEntity.Content(new EntityProperties()
        .Add("Question", conflict.Question)
        .Add("Person", conflict.Person)
        .Add("Name", conflict.Name)
        .Add("Turn", conflict.Turn)
        .Add("At", conflict.At)
        .Add("Row", conflict.Row)
        .Add("Column", (long)conflict.Column), "", conflict.Content);

    public static PendingConflict Read(EntityProperties stored) => new(
        stored.Required("Question"),
        stored.Required("Person"),
        stored.String("Name") ?? "",
        stored.Required("Turn"),
        stored.Time("At") ?? default,
        AnswerEntity.Content(stored, "")!,
        stored.String("Row"),
        (int)stored.Long("Column"));
}
