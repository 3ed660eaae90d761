using System.Globalization;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Says which year the bot takes a date of an event for that names none. The date stays as typed.</summary>
internal static class UnderstoodDates
{
    private const int MostSaid = 5;

    public static void Say(Turn turn, Question question, params IEnumerable<IReadOnlyList<string>> rows)
    {
        if (question.DateColumn() is not (>= 0 and var column))
            return;
        var assumed = rows.Select(row => row[column]).Distinct()
            .Select(typed => (Typed: typed, Date: EventDateReader.Read(typed, Due.ReferenceDay(turn), question.Columns[column].Tense)))
            .Where(read => read.Date is { YearAssumed: true }).Take(MostSaid).ToList();
        if (assumed.Count > 0)
            turn.Say("event-date.assumed", ("dates", string.Join(", ", assumed.Select(read => $"{read.Typed} = {Meaning(turn, read.Date!)}"))));
    }

    private static string Meaning(Turn turn, EventDate date) => date.Precision switch
    {
        DatePrecision.Day => BrusselsTime.Date(date.Start),
        DatePrecision.Month => date.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => turn.Reply.Text("event-date.span", ("from", BrusselsTime.Date(date.Start)), ("to", BrusselsTime.Date(date.End))),
    };
}
