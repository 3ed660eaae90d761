using S3ReportBot.Core.Answers;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Leads;

/// <summary>No lead reads outside the scope or in a draft, no coordinator what is a lead's; what is not theirs is not there.</summary>
public sealed class ScopeTests
{
    private static readonly string[] Named =
    [
        "status ccre-s3", "document ccre-s3", "members ccre-s3", "invite ccre-s3 coordinator", "invite ccre-s3 lead", "remove Anna ccre-s3", "reopen ccre-s3",
        "reopen ccre-s3 executive summary", "document ccre-s3 2020-H2", "nudge ccre-s3",
    ];

    public static TheoryData<string> NamedLines => [.. Named];

    [Theory, MemberData(nameof(NamedLines))]
    public async Task A_partnership_outside_the_scope_is_not_there_for_a_lead(string line)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.FillAsync();
        await bot.SubmitAsync();
        await bot.MakeLeadAsync("solar-energy", confidential: true);

        var said = (await bot.SaysAsync(line, LeadSteps.Lea)).Text;

        Assert.Matches("did not understand|Did you mean|do not know which of your partnerships", said);
        Assert.DoesNotContain("Anna", said, StringComparison.Ordinal);
        Assert.Equal(ReportStatus.Submitted, (await bot.ReportAsync())!.Header!.Status);
    }

    [Theory]
    [InlineData("nudge solar energy"), InlineData("reopen solar energy"), InlineData("members solar energy"), InlineData("status Solar Energy"), InlineData("document Solar Energy")]
    [InlineData("invite ccre-s3 lead"), InlineData("remove Anna ccre-s3"), InlineData("reopen ccre-s3"), InlineData("status draft"), InlineData("status energy")]
    [InlineData("nudge ccre-s3"), InlineData("due 2020-H2 14 February 2021"), InlineData("export 2020-H2"), InlineData("status page 2020-H2")]
    public async Task A_leads_command_of_a_coordinator_is_not_carried_out_and_filed_only_where_it_cannot_be_an_order(string line)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "1", "ccre-s3", "go to 5", line);

        var stored = (await bot.AnswerAsync("executive-summary")).Content;
        Assert.True(stored is null || stored.Equals(new TextContent(line)), line);
        Assert.Equal("Anna", Assert.Single((await bot.ReportAsync())?.Header?.Authors.Values.ToList() ?? ["Anna"]));
    }

    [Theory]
    [InlineData("status"), InlineData("status ccre-s3"), InlineData("members ccre-s3"), InlineData("document ccre-s3"), InlineData("status draft")]
    [InlineData("preview"), InlineData("show"), InlineData("sections"), InlineData("review"), InlineData("go to 5"), InlineData("continue"), InlineData("show history"), InlineData("undo")]
    public async Task A_lead_never_reads_a_draft(string line)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.FillAsync();
        await bot.MakeLeadAsync("*", confidential: true);

        var reply = await bot.SaysAsync(line, LeadSteps.Lea);

        Assert.DoesNotContain("secret", reply.Text, StringComparison.Ordinal);
        Assert.Null(await bot.ReportAsync(LeadSteps.Lea));
    }

    [Theory]
    [InlineData(false, 2), InlineData(true, 3)]
    public async Task The_complete_document_is_for_leads_whose_entry_says_confidential(bool confidential, int files)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.FillAsync();
        await bot.SubmitAsync();
        await bot.MakeLeadAsync("ccre-s3", confidential);

        var card = string.Join('\n', Links(await bot.SaysAsync("document ccre", LeadSteps.Lea)));

        Assert.Equal(files, card.Split('\n').Length);
        Assert.Equal(confidential, card.Contains("_complete.docx", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task How_far_section_three_is_only_a_confidential_lead_sees(bool confidential)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.FillAsync();
        await bot.MakeLeadAsync("ccre-s3", confidential);

        var said = (await bot.SaysAsync("status ccre-s3", LeadSteps.Lea)).Text;

        Assert.Contains("Management report: 3 of", said, StringComparison.Ordinal);
        Assert.Equal(confidential, said.Contains("Self-assessment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_both_sees_the_own_report_and_the_scope()
    {
        await using var bot = await InMemoryBot.OpenAsync("sms");
        await bot.FillAsync();
        await bot.Part<PeopleStore>().GrantAsync("sms/Anna", new("solar-energy", "Solar Energy", Role.Lead), default);

        var said = (await bot.SaysAsync("status")).Text;

        Fragments.AssertInOrder(said, ["CCRE-S3", "7 of 22", "0 of 1 submitted", "Solar Energy", "not started"]);
    }

    internal static IEnumerable<string> Links(InMemoryReply reply) => reply.Activities.SelectMany(activity => activity.Attachments ?? [])
        .SelectMany(attachment => (IEnumerable<object>)((Dictionary<string, object>)attachment.Content)["actions"])
        .Select(action => (string)((Dictionary<string, object>)action)["url"]);
}
