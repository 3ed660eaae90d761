using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Events;

/// <summary>The tables of a form that list events.</summary>
public static class EventTables
{
    /// <summary>Place of the column that holds when an event is; -1 for a question that lists none.</summary>
    public static int DateColumn(this Question question) => question.Columns.ToList().FindIndex(column => column.Kind == ColumnKind.EventDate);

    public static bool ListsEvents(this Question question, EventTense tense) =>
        question.DateColumn() is >= 0 and var column && question.Columns[column].Tense == tense;

    /// <summary>The table of the other tense with the same columns: what is planned in one report has happened in the next. Null without one.</summary>
    public static Question? Counterpart(this Questionnaire form, Question table) => form.Asked.FirstOrDefault(other =>
        other.DateColumn() is >= 0 and var column && table.DateColumn() == column && other.Columns[column].Tense != table.Columns[column].Tense
        && other.Columns.Select(found => found.Id).SequenceEqual(table.Columns.Select(own => own.Id)));
}
