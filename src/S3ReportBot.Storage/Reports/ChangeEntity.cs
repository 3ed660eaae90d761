using S3ReportBot.Storage.Vocabulary;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Reports;

/// <summary>A change as properties: who, when, and the answer's state and content before and after.</summary>
internal static class ChangeEntity
{
    public static EntityProperties Write(Change change)
    {
        var properties = new EntityProperties()
            .Add("Version", change.Version)
            .Add("Turn", change.Turn)
            .Add("By", change.By)
            .Add("At", change.At)
            .Add("Question", change.Question)
            .Add("Undoes", change.Undoes)
            .Add("AnswerVersion", change.After.Version)
            .Add("BeforeState", StoredWords.AnswerStates.Of(change.Before.State))
            .Add("AfterState", StoredWords.AnswerStates.Of(change.After.State));
        AnswerEntity.Content(properties, "Before", change.Before.Content);
        return AnswerEntity.Content(properties, "After", change.After.Content);
    }

    public static Change Read(EntityProperties stored) => new(
        stored.Long("Version"),
        stored.Required("Turn"),
        stored.Required("By"),
        stored.Time("At") ?? default,
        Side(stored, "Before", stored.Long("AnswerVersion") - 1),
        Side(stored, "After", stored.Long("AnswerVersion")),
        stored.Long("Undoes"));

    private static Answer Side(EntityProperties stored, string side, long version) => new(
        stored.Required("Question"),
        StoredWords.AnswerStates.Read(stored.Required(side + "State")),
        AnswerEntity.Content(stored, side),
        version,
        stored.Required("By"),
        stored.Time("At") ?? default,
        stored.Required("Turn"));
}
