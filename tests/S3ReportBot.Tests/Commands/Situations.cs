using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Commands;

/// <summary>Where a conversation may stand when a command comes: what Anna said before.</summary>
internal static class Situations
{
    public const string Question = "at an open question", InsideRow = "inside a row", Table = "at a table", Ratings = "at ratings",
        Adding = "while adding", Nothing = "with no current question", NoReport = "before any report", Submitted = "at a submitted report";

    private static readonly string[] Opened = ["start", "1", "ccre-s3", "26-06-2020", "www.example.eu"];

    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        [Question] = Opened,
        [InsideRow] = [.. Opened, "go to 9", "Smart museums"],
        [Table] = [.. Opened, "go to 9", "Museums; Aragon; Lapland; none", "Games; Veneto; Tuscany; Padova"],
        [Ratings] = [.. Opened, "go to 21", "1"],
        [Adding] = [.. Opened, "We met in Padova.", "add"],
        [Nothing] = [.. Opened, "pause"],
        [NoReport] = [],
        [Submitted] = [.. Opened, "Seven regions map their labs.", "Lapland (FI), FI1D7", "Aragon (ES), ES24", "submit", "yes"],
    };

    public static async Task<InMemoryBot> OpenAsync(string situation)
    {
        var bot = await InMemoryBot.OpenAsync();
        foreach (var text in All[situation])
            await bot.SaysAsync(text);
        return bot;
    }
}
