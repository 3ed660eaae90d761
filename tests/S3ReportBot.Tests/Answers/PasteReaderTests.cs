using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Answers;

public class PasteReaderTests
{
    private static readonly IReadOnlyList<Column> Events = TestForms.Monitoring["past-events"].Columns;

    [Theory]
    [InlineData("Kick-off meeting")]
    [InlineData("Meeting; in the evening")]
    [InlineData("Meeting; May; Online; with lunch; and dinner")]
    [InlineData("  Kick-off meeting \n")]
    [InlineData("")]
    public void One_line_with_no_cells_is_no_paste(string text) => Assert.Null(PasteReader.Read(Events, text, []));

    [Theory]
    [InlineData("A\tMay\tOnline\tx", "A/May/Online/x", "one row with tabs")]
    [InlineData("A; May; Online; x", "A/May/Online/x", "one line with as many cells as columns")]
    [InlineData("A;May;;", "A/May//", "empty cells")]
    [InlineData("A; May; Online; x\nB; June; Bled; y", "A/May/Online/x B/June/Bled/y", "several such lines")]
    [InlineData("A\nB\n\nC", "A/// B/// C///", "one row a line")]
    [InlineData("A | May | Online | x", "A/May/Online/x", "bars")]
    [InlineData("| A | May |\n| B | June |", "A/May// B/June//", "bars around, columns missing")]
    [InlineData("| Event | Date | Place |\n|---|:--:|---|\n| A \\| B | May | Bled |", "A | B/May/Bled/", "Markdown")]
    [InlineData("| # | Event | Date |\n|---|---|---|\n| 1 | A | May |", "A/May//", "Markdown with numbers")]
    [InlineData("A\tMay\nB\tJune", "A/May// B/June//", "columns missing")]
    [InlineData("A\tMay\tBled\tx\ty\t\tz\t", "A/May/Bled/x\ty\t\tz", "too many cells")]
    [InlineData("A | May | Bled | x | y", "A/May/Bled/x | y", "too many cells between bars")]
    [InlineData("Event\tDate\tPlace\tAny other information\nA\tMay\tBled\tx", "A/May/Bled/x", "heading")]
    [InlineData("PLACE\tevent:\tDate *\nBled\tA\tMay", "A/May/Bled/", "heading in another order")]
    [InlineData("Event\tDate\tOrganiser\nA\tMay\tTuscany", "A/May//Tuscany", "a column that the form has not")]
    [InlineData("Event; Date; Place; Any other information\nA; May; Bled; x", "A/May/Bled/x", "heading between semicolons")]
    [InlineData("Event\tA talk\nB\tJune", "Event/A talk// B/June//", "one known word is no heading")]
    [InlineData("1\tA\tMay\tBled\tx\n2\tB\tJune\tBled\ty", "A/May/Bled/x B/June/Bled/y", "numbered")]
    [InlineData("3.\tA\tMay\tBled\tx", "A/May/Bled/x", "numbered in a column of its own")]
    [InlineData("1\tA\tMay\n2\tB\tJune", "A/May// B/June//", "numbered from 1")]
    [InlineData("Event\tDate\tPlace\tAny other information\n7\tA\tMay\tBled\tx", "A/May/Bled/x", "heading without the numbers' cell")]
    [InlineData("\tEvent\tDate\n1\tA\tMay\n\tB\tJune", "A/May// B/June//", "a row without its number")]
    [InlineData("2021\tA\tMay\tx", "2021/A/May/x", "a number may be a name")]
    [InlineData("1\t\t\t\t\n2\tA\tMay\tBled\tx\n3\t\t\t\t\n4", "A/May/Bled/x", "empty rows")]
    [InlineData("Event\tDate\tPlace\tAny other information", "", "only a heading")]
    [InlineData("A\tMay\nA\tMay\nA\tJune", "A/May// A/June//", "the same row twice")]
    [InlineData("\"A\nB\tC\"\tMay\t\"say \"\"yes\"\"\"\tx", "A\nB\tC/May/say \"yes\"/x", "quoted as spreadsheets do")]
    [InlineData("\"A\"\tMay\t\"B\" and C\t\"open", "\"A\"/May/\"B\" and C/\"open", "the author's own quotes")]
    [InlineData("\"A\r\nB\"\tMay\r\nC\tJune\r\n", "A\nB/May// C/June//", "Windows lines")]
    public void Pasted_rows_come_into_their_columns(string text, string rows, string why) =>
        Assert.True(rows == Shown(PasteReader.Read(Events, text, [])!), $"{why}: {Shown(PasteReader.Read(Events, text, [])!)}");

    [Fact]
    public void A_row_that_is_there_already_is_not_put_in_twice()
    {
        Row[] existing = [new("r1", ["A", "May", "Bled", ""], "ana", default, 1)];

        var pasted = PasteReader.Read(Events, "A\tMay\tBled\nA\tMay\tOnline\nA\tMay\tOnline", existing)!;

        Assert.Equal("A/May/Online/", Shown(pasted));
        Assert.Equal(2, pasted.Repeated);
    }

    [Fact]
    public void A_table_of_one_column_is_pasted_line_by_line()
    {
        Column[] columns = [new("name", "Name", ColumnKind.Text, null)];

        Assert.Null(PasteReader.Read(columns, "Name", []));
        Assert.Equal("Ana Bo; b", Shown(PasteReader.Read(columns, "Name\nAna\nBo; b", [])!));
        Assert.Equal("Ana Bo", Shown(PasteReader.Read(columns, "1\tAna\n2\tBo", [])!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_filed_report_s_tables_come_back_to_the_letter(bool trimmedOnTheWay)
    {
        var past = SeedTable("past-events", "filling out the survey)", "Please provide", trimmedOnTheWay);
        var planned = SeedTable("planned-events", "planned future meetings, workshops and dissemination activities", "II. Progress", trimmedOnTheWay);
        var areas = SeedTable("working-areas", "of your partnership\n\n\tW", "Please provide", trimmedOnTheWay);

        Assert.Equal(["To be adopted at the kick-off meeting (April 2021)", "", "", ""], Assert.Single(areas));
        Assert.Equal(5, past.Count);
        Assert.All(past, row => Assert.Contains(string.Join('\t', row), TestForms.Seed, StringComparison.Ordinal));
        Assert.Equal(
            ["Internal coordination meeting", "13-11-2020", "Online", "Participation from leading Regions and supporting partner. Future activities planning (Reconfirm Roadmap)"],
            past[4]);
        Assert.Equal(
            "1st Online Partners' Meeting,/22-01-2021/Online/ Kick-off Meeting (Partners & Regional Stakeholders)/April/Online/ "
            + "2nd Online Partners' Meeting/April/Online/ Coordination Team Meeting/Monthly/Online/",
            Shown(new(planned, 0)));
    }

    private static IReadOnlyList<IReadOnlyList<string>> SeedTable(string question, string before, string after, bool trimmed)
    {
        var text = TestForms.SeedBetween(before, after);
        if (question == "working-areas")
            text = "\tW" + text;
        return PasteReader.Read(TestForms.Monitoring[question].Columns, trimmed ? text.Trim() : text, [])!.Rows;
    }

    private static string Shown(PastedRows pasted) => string.Join(' ', pasted.Rows.Select(row => string.Join('/', row)));
}
