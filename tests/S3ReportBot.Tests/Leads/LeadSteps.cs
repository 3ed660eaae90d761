using System.Text.RegularExpressions;
using S3ReportBot.Core.People;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Leads;

/// <summary>Leads at a bot: people with rights that somebody gave them.</summary>
internal static partial class LeadSteps
{
    public const string Lea = "Lea";
    private static readonly string[] Answers = ["26-06-2020", "www.example.eu", "The secret summary.", "Lapland (FI), FI1D7", "Aragon (ES), ES24"];

    /// <param name="scope">A partnership's key, or `*`.</param>
    public static Task MakeLeadAsync(this InMemoryBot bot, string scope, bool confidential = false, string person = Lea) =>
        bot.Part<PeopleStore>()
        .GrantAsync($"test/{person}", new Membership(scope, scope, Role.Lead) { Confidential = confidential }, CancellationToken.None);

    /// <summary>Somebody fills in what the report of CCRE-S3 needs.</summary>
    public static Task<InMemoryReply> FillAsync(this InMemoryBot bot) => bot.SaysAllAsync(["start", "1", "ccre-s3", .. Answers]);

    public static Task<InMemoryReply> SubmitAsync(this InMemoryBot bot) => bot.SaysAllAsync("submit", "yes");

    /// <summary>Says what is asked about once, and that it is meant.</summary>
    public static async Task<InMemoryReply> SaysAndMeansAsync(this InMemoryBot bot, string line, string person = Lea)
    {
        await bot.SaysAsync(line, person);
        return await bot.SaysAsync("yes", person);
    }

    public static string CodeIn(InMemoryReply reply) => Code().Match(reply.Text).Groups[1].Value;

    [GeneratedRegex("join ([A-Z0-9-]{14})")]
    private static partial Regex Code();
}
