using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Questions;

/// <summary>A partnership that has submitted its report of 2020-H2 and, in July 2021, opens the next one.</summary>
internal static class SecondReport
{
    private static readonly string[] First =
    [
        "start", "2020-H2", "High Tech Farming", "26-06-2020", "www.example.eu", "A summary of what we do.", "Aragon (ES24)\nLapland (FI), FI1D7", "Navarra (ES), ES22", "skip",
        "Museums; Aragon; Lapland; none", "done", "Workshop; 14-10-2020; Online; 30 people", "done",
        "Partners' meeting\t22-01-2021\tOnline\t\nKick-off\tApril\tOnline\tfor all\nTeam meeting\tMonthly\tOnline\t\nFair\tOctober 2021\tSeville\t", "done",
        "No results yet.", "later", "go to 21", "3n211nn2121232221", "submit", "yes",
    ];

    public static async Task<InMemoryBot> OpenAsync()
    {
        var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync(First);
        bot.Clock.Advance(TimeSpan.FromDays(180));
        return bot;
    }

    /// <summary>At its first question.</summary>
    public static async Task<InMemoryBot> BeginAsync()
    {
        var bot = await OpenAsync();
        await bot.SaysAsync("continue");
        return bot;
    }
}
