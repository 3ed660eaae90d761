using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Answers;

/// <summary>Rows with fewer cells than columns: where each cell goes. A blank column is a blank between two slashes.</summary>
public class ShortRowTests
{
    private static readonly string[] Regions = ["Aragon (ES24)", "Tuscany (ITI1), Veneto (ITH3)", "Lapland", "Brussels"];

    [Theory]
    [InlineData("planned-events", "Kick-off meeting; April; Online", "Kick-off meeting/April/Online/")]
    [InlineData("planned-events", "Kick-off meeting; Online; April", "Kick-off meeting/April/Online/")]
    [InlineData("planned-events", "14-04-2021; Kick-off meeting", "Kick-off meeting/14-04-2021//")]
    [InlineData("planned-events", "Kick-off meeting; Online", "Kick-off meeting//Online/")]
    [InlineData("planned-events", "Kick-off meeting; Online (Zoom);", "Kick-off meeting//Online (Zoom)/")]
    [InlineData("planned-events", "Kick-off meeting; April; 35 participants", "Kick-off meeting/April/35 participants/")]
    [InlineData("planned-events", "Kick-off meeting; Brussels; 35 participants", "Kick-off meeting//Brussels/35 participants")]
    [InlineData("planned-events", "Kick-off meeting; Padova; April 2021", "Kick-off meeting/April 2021/Padova/")]
    [InlineData("working-areas", "Smart museums; Aragon (ES24)", "Smart museums/Aragon (ES24)//")]
    [InlineData("working-areas", "Smart museums; Aragon (ES24); University of Zaragoza",
        "Smart museums/Aragon (ES24)//University of Zaragoza")]
    [InlineData("working-areas", "Smart museums; Lapland; Tuscany (ITI1), Veneto (ITH3)",
        "Smart museums/Lapland/Tuscany (ITI1), Veneto (ITH3)/")]
    [InlineData("planned-events", "Kick-off meeting\tOnline\tApril", "Kick-off meeting/April/Online/")]
    [InlineData("planned-events", "Meeting | Online\nFair | May | Seville | stand", "Meeting//Online/ Fair/May/Seville/stand")]
    [InlineData("planned-events", "Meeting; Online; April; for all", "Meeting/Online/April/for all")]
    [InlineData("planned-events", "Meeting\t\tApril", "Meeting//April/")]
    [InlineData("planned-events", "Event\tPlace\nMeeting\tApril", "Meeting//April/")]
    public void Each_cell_goes_where_it_fits_and_what_says_its_column_stays_there(string table, string text, string rows) =>
        Assert.Equal(rows, string.Join(' ', Read(table, text)!.Rows.Select(row => string.Join('/', row))));

    [Theory]
    [InlineData("planned-events", "Culture; a new start")]
    [InlineData("planned-events", "Brussels; a new start")]
    [InlineData("planned-events", "Kick-off meeting")]
    [InlineData("working-areas", "Smart museums; digital crafts")]
    [InlineData("planned-events", "Meeting; April; Online; with lunch; and dinner")]
    public void A_text_with_a_semicolon_is_one_cell(string table, string text) => Assert.Null(Read(table, text));

    private static PastedRows? Read(string table, string text) => PasteReader.Read(TestForms.Monitoring[table].Columns, text, [], Fits);

    private static bool Fits(Column column, string cell) => column.Kind switch
    {
        ColumnKind.EventDate => EventDateReader.Read(cell, new DateOnly(2021, 1, 11), column.Tense) is not null,
        ColumnKind.Place => PlaceReader.IsDistant(cell) || Regions.Contains(cell),
        ColumnKind.Region or ColumnKind.Regions => Regions.Contains(cell),
        _ => false,
    };
}
