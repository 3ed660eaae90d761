using System.Globalization;
using S3ReportBot.Core.Reminders;

namespace S3ReportBot.Questionnaires;

/// <summary>Reads the days on which nobody is reminded (dialogs/days-off.json).</summary>
public static class DaysOffFile
{
    /// <summary>Has a 29 February, so that one may be a day off.</summary>
    private const string AnyYear = "2000-";

    /// <exception cref="DialogsFileException">The file is missing, is no JSON, breaks its schema, or names a day that no calendar has.</exception>
    public static DaysOff Load(string path)
    {
        var file = DialogsFile.Read(path, "days-off.schema.json");
        var yearly = file.Content["yearly"]!.Select(day => Read(file, day, AnyYear + (string)day!)).ToList();
        var single = file.Content["single"]!.Select(day => Read(file, day, (string)day!)).ToList();
        return new DaysOff(yearly.Select(day => (day.Month, day.Day)), single);
    }

    private static DateOnly Read(DialogsFile file, Newtonsoft.Json.Linq.JToken at, string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw file.Wrong(at, $"There is no such day: {(string)at!}.", "Write month and day, or year, month and day, of a day that exists.");
}
