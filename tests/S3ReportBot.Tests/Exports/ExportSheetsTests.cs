using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Exports;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Exports;

/// <summary>What an export holds: the seed's report beside a second one.</summary>
public sealed class ExportSheetsTests
{
    private static readonly AnswerSheet Seed = SeedReport.Answers(Shipped.Form).With(Text("self-assessment", "Confidential words."));
    private static readonly List<Sheet> Sheets = [.. new ExportSheets(
        [Of("Cultural Regions (CCRE-S3)", Seed), Of("Solar Energy", AnswerSheet.Of([Text("executive-summary", new string('x', 70_000)), Regions("participating-regions", "serbia (RS), rs", "Malta")]))], Shipped.Texts).All()];

    [Fact]
    public void There_is_a_sheet_of_texts_one_of_regions_one_of_each_table_and_the_goals() =>
        Assert.Equal(["Texts", "Regions", "Working areas", "Past events", "Planned events", "Sustainable Development Goals"], Sheets.Select(sheet => sheet.Name));

    [Fact]
    public void Nothing_confidential_is_in_any_of_them() =>
        Assert.DoesNotContain(Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row), cell => cell.Text.Contains("Confidential words", StringComparison.Ordinal));

    [Fact]
    public void A_table_has_every_row_with_its_partnership()
    {
        var events = Sheets.Single(sheet => sheet.Name == "Past events");

        Assert.Equal(["Partnership", "Row", "Event", "Date", "Place", "Any other information"], events.Headings);
        Assert.Equal(5, events.Rows.Count);
        Assert.Equal(("Cultural Regions (CCRE-S3)", 2L, "Izola (SI)"), (events.Rows[1][0].Text, events.Rows[1][1].Number, events.Rows[1][4].Text));
    }

    [Fact]
    public void A_region_stands_once_with_the_partnerships_that_name_it()
    {
        var regions = Sheets.Single(sheet => sheet.Name == "Regions");

        var serbia = Assert.Single(regions.Rows, row => row[0].Text.StartsWith("Serbia", StringComparison.Ordinal));
        Assert.Equal((2L, "Cultural Regions (CCRE-S3); Solar Energy"), (serbia[1].Number, serbia[3].Text));
        var aragon = Assert.Single(regions.Rows, row => row[0].Text.StartsWith("Aragon", StringComparison.Ordinal));
        Assert.Equal((1L, "Cultural Regions (CCRE-S3)", ""), (aragon[1].Number, aragon[2].Text, aragon[3].Text));
    }

    [Fact]
    public void The_goals_stand_downwards_and_the_partnerships_across()
    {
        var goals = Sheets.Single(sheet => sheet.Name == "Sustainable Development Goals");

        Assert.Equal(["Rated", "Cultural Regions (CCRE-S3)", "Solar Energy"], goals.Headings);
        Assert.Equal(17, goals.Rows.Count);
        Assert.Equal(["Neutral", "Not applicable", "Agree", "Strongly agree"], goals.Rows.Take(4).Select(row => row[1].Text));
        Assert.All(goals.Rows, row => Assert.Equal("", row[2].Text));
    }

    [Fact]
    public void A_text_longer_than_a_cell_goes_on_in_the_next_row()
    {
        var texts = Sheets.Single(sheet => sheet.Name == "Texts").Rows.Where(row => row[0].Text == "Solar Energy").ToList();

        Assert.Equal([32_000, 32_000, 6_000], texts.Select(row => row[3].Text.Length));
    }

    private static SubmittedReport Of(string name, AnswerSheet answers) => new(Partnership.Named(name, "")!, Shipped.Form, answers);

    private static Answer Text(string question, string text) => new(question, AnswerState.Answered, new TextContent(text), 1, "", default, "");

    private static Answer Regions(string question, params string[] entries) =>
        new(question, AnswerState.Answered, new RowsContent([.. entries.Select((entry, index) => new Row($"r-{index}", [entry], "", default, 1))]), 1, "", default, "");
}
