using S3ReportBot.Core.Understanding;

namespace S3ReportBot.Tests.Understanding;

/// <summary>Which messages are an answer with something else behind it, and which are one answer, whatever they say.</summary>
public class TwoPartsTests
{
    private static readonly MessageReader Reader = new(ShippedLanguages.All);

    [Theory]
    [InlineData("business-involvement", "Twelve SMEs joined. next please", "Twelve SMEs joined.", MessageKind.Command, "skip")]
    [InlineData("outreach", "Two workshops and a web page. go to 7", "Two workshops and a web page.", MessageKind.Command, "go to 7")]
    [InlineData("outreach", "Two workshops and a web page.\nreview", "Two workshops and a web page.", MessageKind.Command, "review")]
    [InlineData("start-date", "26-06-2020, who sees this?", "26-06-2020", MessageKind.Question, "visibility")]
    [InlineData("leading-regions", "Lapland (FI), FI1D7; Aragon, how do I add more?", "Lapland (FI), FI1D7; Aragon", MessageKind.Question,
        null)]
    [InlineData("executive-summary", "Seven regions map their labs. who sees this?", "Seven regions map their labs.", MessageKind.Question,
        "visibility")]
    [InlineData("executive-summary", "Seven regions map their labs. can I change it later?", "Seven regions map their labs.",
        MessageKind.Question, null)]
    public void An_answer_and_what_stands_behind_it(string place, string text, string answer, MessageKind kind, string? id)
    {
        var reading = Read(place, text);

        Assert.Equal((MessageKind.Answer, "two-parts"), (reading.Kind, reading.Why));
        Assert.Equal((answer, kind), (reading.Parts!.Answer, reading.Parts.Rest.Kind));
        Assert.Equal(id ?? reading.Parts.Rest.Id, reading.Parts.Rest.Id);
    }

    [Theory]
    [InlineData("executive-summary", "What did we learn? That labs matter. Ask the SMEs.")]
    [InlineData("executive-summary", "The labs are mapped. Who pays for the next phase?")]
    [InlineData("executive-summary", "The labs are mapped. How do we go on?")]
    [InlineData("executive-summary", "The labs are mapped. Review.")]
    [InlineData("executive-summary", "The labs are mapped. The prototype is built. Done.")]
    [InlineData("executive-summary", "Labs asked for help. Help came from Tuscany.")]
    [InlineData("outreach", "Our slogan: nothing stands still. Stop and go is over.")]
    [InlineData("outreach", "The page asks its visitors, who sees the labs?")]
    [InlineData("outreach", "We met in Bled, continue to meet online, and show results.")]
    [InlineData("business-involvement", "We asked firms what they need. they said: show us prices")]
    [InlineData("past-events", "Who owns the data? A debate. back to the labs")]
    [InlineData("past-events", "Quo vadis, smart specialisation?")]
    [InlineData("leading-regions", "Navarra (ES), ES22, is that the correct code?")]
    [InlineData("self-assessment", "I learned a lot. What would I change? More labs.")]
    [InlineData("executive-summary", "no idea yet. who sees this?")]
    public void One_answer_or_something_to_ask_about(string place, string text) => Assert.Null(Read(place, text).Parts);

    private static MessageReading Read(string place, string text) => Reader.Read(text, ShippedLanguages.Places.At(place));
}
