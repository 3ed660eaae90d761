using S3ReportBot.Core.Understanding;

namespace S3ReportBot.Tests.Understanding;

/// <summary>What is typed alone in a table or list: the answer to what is asked there, or something else.</summary>
public class CellsTests
{
    private static readonly MessageReader Reader = new(ShippedLanguages.All);

    [Theory]
    [InlineData("past-events.place", "15 May 2026"), InlineData("past-events.place", "May"),
        InlineData("planned-events.place", "14-06-2021")]
    [InlineData("past-events.place", "15 mai 2026"), InlineData("past-events.place", "12"),
        InlineData("planned-events.place", "next March")]
    [InlineData("past-events.date", "12"), InlineData("planned-events.date", "we have not planned anything")]
    [InlineData("past-events.date", "50 participants"), InlineData("past-events.date", "Brussels")]
    [InlineData("past-events", "14 June 2026"), InlineData("planned-events", "14-16 June 2021"), InlineData("planned-events", "Q3 2021")]
    [InlineData("past-events", "same, but without the last fair"),
        InlineData("interested-regions", "same, but twelve more towns joined: Oulu and others.")]
    [InlineData("leading-regions", "the same as before, but also Crete (GR), EL43")]
    public void What_is_nothing_of_its_column_is_asked_about(string place, string text) =>
        Assert.Equal(MessageKind.Unclear, Read(place, text).Kind);

    [Theory]
    [InlineData("past-events.date", "N/A"), InlineData("past-events.date", "to be confirmed"),
        InlineData("planned-events.date", "not yet fixed")]
    [InlineData("planned-events.date", "to be confirmed with the fair"), InlineData("past-events.date", "May"),
        InlineData("past-events.date", "mid May")]
    [InlineData("planned-events.date", "sometime in May"), InlineData("planned-events.date", "April or May"),
        InlineData("past-events.date", "2020")]
    [InlineData("planned-events.date", "Monthly"), InlineData("past-events.date", "17 maja"),
        InlineData("past-events.date", "week 23 of 2020")]
    [InlineData("past-events.place", "N/A"), InlineData("past-events.place", "Online"), InlineData("past-events.place", "to be confirmed")]
    [InlineData("past-events.place", "Rue de la Loi 12"), InlineData("past-events.place", "Lyon"),
        InlineData("past-events.place", "Annual fair grounds, Turin")]
    [InlineData("past-events.other-information", "15 May 2026"), InlineData("past-events", "May Day fair 2020"),
        InlineData("past-events", "Spring School")]
    [InlineData("past-events", "Workshop of 14 June 2020"), InlineData("past-events", "Known, unknown, new: a fair")]
    public void What_its_column_takes_is_an_answer(string place, string text) => Assert.Equal(MessageKind.Answer, Read(place, text).Kind);

    [Theory]
    [InlineData("planned-events", "nothing planned yet"), InlineData("working-areas", "keine"), InlineData("working-areas", "nothing new")]
    [InlineData("interested-regions", "nobody so far"), InlineData("interested-regions", "nothing"),
        InlineData("past-events", "None to report")]
    [InlineData("past-events", "No events in this period"), InlineData("planned-events", "aucun pour l'instant")]
    [InlineData("working-areas", "ninguno por ahora"), InlineData("interested-regions", "nessuno al momento"),
        InlineData("planned-events", "nog niets")]
    public void Nothing_is_no_row(string place, string text)
    {
        var reading = Read(place, text);

        Assert.Equal((MessageKind.Command, "skip", Certainty.Likely), (reading.Kind, reading.Id, reading.Certainty));
    }

    [Theory]
    [InlineData("interested-regions", "nobody new since autumn"), InlineData("past-events", "No harbour without hydrogen")]
    [InlineData("outreach", "nothing yet"), InlineData("past-events.other-information", "nothing special"),
        InlineData("past-events.place", "none")]
    public void Nothing_and_something_is_an_answer(string place, string text) => Assert.Equal(MessageKind.Answer, Read(place, text).Kind);

    private static MessageReading Read(string place, string text) => Reader.Read(text, ShippedLanguages.Places.At(place));
}
