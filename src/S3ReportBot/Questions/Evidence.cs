using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Regions;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Strong evidence that a text is an answer to the question that waits: its own reader can make something of it.</summary>
internal static class Evidence
{
    public static bool IsThere(Turn turn, DialogPosition position, string text)
    {
        var question = turn.Form[position.Question];
        if (position.Row is not null)
            return IsCell(turn, AnswerRows.Columns(question)[position.Column], text);
        return question.Kind switch
        {
            QuestionKind.LongText => false,
            QuestionKind.Regions => RegionsReader.Split(text).Any(entry => IsRegion(turn, entry)),
            QuestionKind.Rows => PasteReader.Read(question.Columns, text, [], (column, cell) => IsCell(turn, column, cell)) is not null,
            _ => AnswerRecognizer.Read(turn, position, text) is AnswerReading.Whole,
        };
    }

    /// <summary>Whether a column of a kind of its own takes it.</summary>
    public static bool IsCell(Turn turn, Column column, string text) => column.Kind switch
    {
        ColumnKind.EventDate => EventDateReader.Read(text, Due.ReferenceDay(turn), column.Tense) is not null,
        ColumnKind.Region or ColumnKind.Regions => RegionsReader.Split(text).Any(entry => IsRegion(turn, entry)),
        ColumnKind.Place => PlaceReader.IsDistant(text) || IsRegion(turn, text),
        _ => false,
    };

    public static bool IsRegion(Turn turn, string entry)
    {
        var read = new RegionChecker(turn.Regions, NutsVintage.Of(turn.Report!.Key.Period)).Read(entry);
        return read.Region is not null || read.Mention.Country is not null || read.Mention.Code is not null;
    }
}
