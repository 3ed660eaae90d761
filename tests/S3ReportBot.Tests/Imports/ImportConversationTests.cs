using Microsoft.Bot.Schema;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Imports;

public sealed class ImportConversationTests
{
    private static readonly string[] Parts = [.. TestForms.Seed.Split("II. Progress report").Select((part, index) => index == 0 ? part : "II. Progress report" + part)];

    [Fact]
    public async Task A_report_pasted_in_parts_is_taken_over_question_by_question()
    {
        await using var bot = await OpenAsync();

        Assert.Contains("done", (await bot.SaysAsync("import")).Buttons);
        Assert.Contains("Found so far: 9 of 22", (await bot.SaysAsync(Parts[0])).Text, StringComparison.Ordinal);
        Assert.Contains("Found so far: 19 of 22", (await bot.SaysAsync(Parts[1])).Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ChangesAsync());
        var taken = await bot.SaysAsync("done");

        Fragments.AssertInOrder(taken.Text,
            ["Saved (19)", "3. Start date: 26-06-2020", "5. Executive summary: ", "characters, \"The Cultural and Creative",
            "6. Leading regions: 3 entries", "10. Past events: 5 rows", "21. Sustainable Development Goals: 17 of 17 rated", "22 of 22"]);
        await AssertSeedAsync(bot);
        await bot.SaysAsync("undo");
        Assert.All((await bot.ReportAsync())!.Answers.All, answer => Assert.Null(answer.Content));
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_refused_and_loses_nothing_of_what_was_collected()
    {
        await using var bot = await OpenAsync();
        await bot.SaysAsync("import");
        await bot.SaysAsync(Parts[0]);

        Fragments.AssertInOrder((await bot.SaysAsync(new string('a', 50_001))).Text, ["50001 characters"]);

        Assert.Contains("Found so far: 19 of 22", (await bot.SaysAsync(Parts[1])).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("")]
    public async Task A_document_of_this_bot_comes_back_from_its_file(string text)
    {
        await using var bot = await OpenAsync();

        var said = await bot.SendsAsync(WithFile(text, "report.docx", ReportTextReaderTests.Word(DocumentKind.Complete)), InMemoryBot.Anna);
        if (text.Length == 0)
        {
            Assert.Contains("looks like a report", said.Text, StringComparison.Ordinal);
            Assert.Equal(0, await bot.ChangesAsync());
            await bot.SaysAsync("done");
        }

        await AssertSeedAsync(bot);
    }

    [Fact]
    public async Task A_file_of_Teams_is_fetched_and_one_from_elsewhere_is_not()
    {
        await using var bot = await OpenAsync();

        Assert.Contains("may not open files", (await bot.SendsAsync(OfTeams("https://evil.example.eu/report.docx"), InMemoryBot.Anna)).Text,
            StringComparison.Ordinal);
        Assert.Contains("may not open files",
            (await bot.SendsAsync(OfTeams("http://contoso.sharepoint.com/report.docx"), InMemoryBot.Anna)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ChangesAsync());
    }

    [Fact]
    public async Task Only_empty_answers_are_filled_and_what_differs_is_kept_to_choose()
    {
        await using var bot = await OpenAsync();
        await bot.SaysAllAsync("1 July 2020", "https://s3platform.jrc.ec.europa.eu/cultural-creative-regional-ecosystems", "import",
            TestForms.Seed);

        var taken = await bot.SaysAsync("done");

        Fragments.AssertInOrder(taken.Text,
            ["Saved (17)", "The same here already (1)", "4. Webpage", "kept both (1)", "3. Start date: 26-06-2020"]);
        Assert.Equal(new TextContent("01-07-2020"), (await bot.AnswerAsync("start-date")).Content);
        var conflict = Assert.Single((await bot.ReportAsync())!.Conflicts);
        Assert.Equal(new TextContent("26-06-2020"), conflict.Answer.Content);
        await bot.SaysAllAsync("go to 3", "mine");
        Assert.Equal(new TextContent("26-06-2020"), (await bot.AnswerAsync("start-date")).Content);
    }

    [Fact]
    public async Task What_could_not_be_placed_is_listed()
    {
        await using var bot = await OpenAsync();
        await bot.SaysAllAsync("import",
            "Dear all, enclosed our report.\nStart date of your partnership\nsome time\nPartnership's webpage\nwww.example.eu");

        Fragments.AssertInOrder((await bot.SaysAsync("done")).Text,
            ["Saved (1)", "I do not know where this belongs (2)", "Dear all", "3. Start date: some time"]);
    }

    [Theory]
    [InlineData("go to 7", "participating-regions")]
    [InlineData("continue", "start-date")]
    public async Task Any_other_command_ends_it_and_nothing_is_taken(string command, string current)
    {
        await using var bot = await OpenAsync();
        await bot.SaysAllAsync("import", TestForms.Seed);

        Assert.Contains("stopped the import", (await bot.SaysAsync(command)).Text, StringComparison.Ordinal);

        Assert.Equal((0, current), (await bot.ChangesAsync(), await bot.CurrentAsync()));
    }

    [Fact]
    public async Task It_goes_on_after_help_and_a_restart()
    {
        await using var bot = await OpenAsync();
        await bot.SaysAllAsync("import", Parts[0], "help");
        await bot.RestartAsync();
        await bot.SaysAllAsync(Parts[1], "done");

        await AssertSeedAsync(bot);
    }

    [Fact]
    public async Task A_report_of_an_earlier_period_counts_as_filed_elsewhere_and_is_offered()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        bot.Clock.Advance(TimeSpan.FromDays(180));
        await bot.SaysAllAsync("start", "2021-H1", "CCRE-S3", "import", TestForms.Seed);

        var kept = await bot.SaysAsync("done");

        Fragments.AssertInOrder(kept.Text, ["Saved as the report of July - December 2020", "submitted with another tool (19)", "3 of 22",
            "In July - December 2020: 26-06-2020"]);
        var header = await bot.Part<ReportStore>().HeaderAsync(new("ccre-s3", new ReportingPeriod(2020, 2)), default);
        Assert.Equal((ReportStatus.Submitted, true), (header!.Status, header.Receipt!.Elsewhere));
        await bot.SaysAsync("same section");
        Assert.Equal(new TextContent("26-06-2020"), (await bot.AnswerAsync("start-date")).Content);
        await bot.SaysAllAsync("import", TestForms.Seed);
        Assert.Contains("Saved as the report", (await bot.SaysAsync("done")).Text, StringComparison.Ordinal);
        await bot.SaysAllAsync("import", TestForms.Seed.Replace("26-06-2020", "27-06-2020", StringComparison.Ordinal));
        Assert.Contains("something else", (await bot.SaysAsync("done")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_past_report_read_in_at_its_own_place_is_closed_as_filed_elsewhere_on_yes()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        bot.Clock.Advance(TimeSpan.FromDays(180));
        await bot.SaysAllAsync("start", "2020-H2", "CCRE-S3", "import", TestForms.Seed);

        Assert.Contains("submitted already, with the old tool", (await bot.SaysAsync("done")).Text, StringComparison.Ordinal);
        Assert.Contains("Closed, because it was submitted with the old tool", (await bot.SaysAsync("yes")).Text, StringComparison.Ordinal);

        Assert.Contains("was submitted with another tool, and Anna read it in", (await bot.SaysAsync("We met in Padova.")).Text,
            StringComparison.Ordinal);
        Assert.Contains("January - June 2021", (await bot.SaysAsync("continue")).Text, StringComparison.Ordinal);
        await bot.SaysAsync("same");
        Assert.Equal(new TextContent("26-06-2020"), (await bot.AnswerAsync("start-date")).Content);
    }

    [Theory]
    [InlineData("July - December 2020", "July - December 2022", "report of July - December 2022")]
    [InlineData("Cultural and Creative Regional Ecosystems (CCRE-S3)\n", "High Tech Farming\n", "report of High Tech Farming")]
    public async Task A_report_of_another_partnership_or_a_later_period_is_not_taken(string own, string other, string said)
    {
        await using var bot = await OpenAsync();
        await bot.SaysAllAsync("import", TestForms.Seed.Replace(own, other, StringComparison.Ordinal));

        Assert.Contains(said, (await bot.SaysAsync("done")).Text, StringComparison.Ordinal);

        Assert.Equal(0, await bot.ChangesAsync());
    }

    [Fact]
    public async Task A_text_without_questions_is_told_so()
    {
        await using var bot = await OpenAsync();
        await bot.SaysAllAsync("import", "We met twice in Padova.");

        Assert.Contains("none of the form's questions", (await bot.SaysAsync("done")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_Teams_sends_as_html_becomes_rows()
    {
        await using var bot = await OpenAsync();
        await bot.SaysAsync("go to 10");
        var html = new Attachment { ContentType = "text/html", Content = "<table><tr><td>Kick-off</td><td>14-10-2020</td></tr><tr><td>Fair</td><td>May</td></tr></table>" };

        await bot.SendsAsync(new Activity(ActivityTypes.Message)
            { Text = "Kick-off 14-10-2020 Fair May", Attachments = [html] }, InMemoryBot.Anna);

        Assert.Equal(["Kick-off|14-10-2020||", "Fair|May||"],
            ((RowsContent)(await bot.AnswerAsync("past-events")).Content!).Rows.Select(row => string.Join('|', row.Cells)));
    }

    private static async Task<InMemoryBot> OpenAsync()
    {
        var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "2020-H2", "CCRE-S3");
        return bot;
    }

    private static async Task AssertSeedAsync(InMemoryBot bot)
    {
        var report = await bot.ReportAsync();
        foreach (var answer in SeedReport.Answers(Shipped.Form).All)
            Assert.True(SameContent.Say(answer.Content, report!.Answers[answer.QuestionId].Content), answer.QuestionId);
    }

    private static Activity WithFile(string text, string name, byte[] content) => new(ActivityTypes.Message)
    {
        Text = text,
        Attachments =
        [
            new Attachment { ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Name = name, ContentUrl = $"data:application/octet-stream;base64,{Convert.ToBase64String(content)}" },
        ],
    };

    private static Activity OfTeams(string address) => new(ActivityTypes.Message)
    {
        Text = "import",
        Attachments = [new Attachment { ContentType = "application/vnd.microsoft.teams.file.download.info", Name = "report.docx", Content = $$"""{"downloadUrl":"{{address}}","uniqueId":"1","fileType":"docx"}""" }],
    };
}
