using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Reports;

/// <summary>An answer that is kept beside the present one, as properties.</summary>
internal static class DifferingEntity
{
    public static EntityProperties Write(DifferingAnswer kept) => AnswerEntity.Content(new EntityProperties()
        .Add("Question", kept.Question)
        .Add("Person", kept.Person)
        .Add("Name", kept.Name)
        .Add("Turn", kept.Turn)
        .Add("At", kept.At)
        .Add("Row", kept.Row)
        .Add("Column", (long)kept.Column), "", kept.Content);

    public static DifferingAnswer Read(EntityProperties stored) => new(
        stored.Required("Question"),
        stored.Required("Person"),
        stored.String("Name") ?? "",
        stored.Required("Turn"),
        stored.Time("At") ?? default,
        AnswerEntity.Content(stored, "")!,
        stored.String("Row"),
        (int)stored.Long("Column"));
}
