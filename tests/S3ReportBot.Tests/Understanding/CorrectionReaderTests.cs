using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Understanding;

/// <summary>What a correction would change: question, what stands there, message, what would be replaced (`.` nothing), by what.</summary>
public class CorrectionReaderTests
{
    private static readonly HashSet<string> Negators = ["not", "instead of", "nie", "et non", "statt"];

    [Theory]
    [InlineData("start-date", "26-06-2020", "sorry, the date was 27 June", ".", "27-06-2020")]
    [InlineData("start-date", "26-06-2020", "it must be 2019 not 2020", ".", "26-06-2019")]
    [InlineData("start-date", "26-06-2020", "take 25 June 2021 please", ".", "25-06-2021")]
    [InlineData("start-date", "26-06-2020", "not 26 June 2020 but 28 June 2020", ".", "28-06-2020")]
    [InlineData("webpage", "https://a.example.eu", "oops wrong link: https://b.example.eu/new.", ".", "https://b.example.eu/new")]
    [InlineData("webpage", "https://a.example.eu", "it is www.c.example.eu", ".", "https://www.c.example.eu")]
    [InlineData("innovative-results", "We trained 21 people in Seville.", "it is 12 instead of 21", "21", "12")]
    [InlineData("innovative-results", "We trained 21 people in Seville.", "12 people and not 21", "21", "12")]
    [InlineData("innovative-results", "Mamy 87 wpisów.", "78 wpisów, nie 87", "87", "78")]
    [InlineData("innovative-results", "We met in Seville.", "Padova, not seville", "Seville", "Padova")]
    [InlineData("leading-regions", "Lapland (FI), FI1D7\nTuscany (IT), ITI1", "I meant Lazio, not Tuscany", "Tuscany (IT), ITI1", "Lazio")]
    [InlineData("leading-regions", "Lapland (FI), FI1D7", "I forgot Wallonia in the list", ".", "Wallonia")]
    [InlineData("leading-regions", "Lapland (FI), FI1D7", "one more region: Podlaskie (PL), PL84, I left it out above", ".",
        "Podlaskie (PL), PL84")]
    public void A_correction_that_says_what_would_stand_there(string question, string present, string message, string from, string to)
    {
        var change = Read(question, present, message);

        Assert.Equal(new ProposedChange(question, from == "." ? null : from, to), change);
    }

    [Theory]
    [InlineData("start-date", "26-06-2020", "the date is wrong")]
    [InlineData("start-date", "26-06-2020", "it was 26 June 2020")]
    [InlineData("webpage", "https://a.example.eu", "there is a typo in it.")]
    [InlineData("innovative-results", "21 people and 21 firms.", "12 instead of 21")]
    [InlineData("innovative-results", "We trained 121 people.", "12 instead of 21")]
    [InlineData("innovative-results", "We met in Seville.", "something is wrong there, not good")]
    [InlineData("leading-regions", "Lapland (FI), FI1D7", "one is missing")]
    [InlineData("leading-regions", "Wallonia (BE), BE3", "I forgot Wallonia")]
    [InlineData("sdg", "", "goal 7 should be agree")]
    public void A_correction_that_leaves_it_open(string question, string present, string message) =>
        Assert.Null(Read(question, present, message));

    private static ProposedChange? Read(string question, string present, string message)
    {
        var form = TestForms.Monitoring;
        AnswerContent content = question == "leading-regions"
            ? new RowsContent([.. present.Split('\n').Select((region, index) => new Row($"r-{index}", [region], "", default, 0))])
            : new TextContent(present);
        var regions = Shipped.Regions(2016);
        return new CorrectionReader(Negators, entry => regions.Read(entry).Region is not null).Read(message, form[question], content);
    }
}
