using S3ReportBot.Leads;

namespace S3ReportBot.Tests.Leads;

/// <summary>What leads type in their own words behind a command, and what they ask about all partnerships.</summary>
public class LeadLineTests
{
    [Theory]
    [InlineData("of Solar Energy", "Solar Energy")]
    [InlineData("of the Solar Energy partnership please", "Solar Energy")]
    [InlineData("for the", "")]
    [InlineData("Energy of the Sea", "Energy of the Sea")]
    public void Small_words_around_a_name_do_not_matter(string argument, string expected) =>
        Assert.Equal(expected, LeadLine.WithoutSmallWords(argument));

    [Theory]
    [InlineData("sloar 2020-H2", "sloar", "2020-H2")]
    [InlineData("the sloar report for 2020-h2 executive summary", "sloar", "2020-H2")]
    [InlineData("sloar", "sloar", null)]
    public void A_half_year_is_found_behind_a_name(string argument, string name, string? period)
    {
        var parts = LeadLine.Parts(argument);
        Assert.Equal((name, period), (parts.Name, parts.Period?.ToString()));
    }

    [Theory]
    [InlineData("Anna from Solar Energy", "Anna", "Solar Energy")]
    [InlineData("Anna Berg from Solar Energy", "Anna Berg", "Solar Energy")]
    [InlineData("Anna Solar Energy", "Anna", "Solar Energy")]
    [InlineData("Anna", "Anna", "")]
    public void A_person_stands_before_the_partnership(string argument, string person, string name) =>
        Assert.Equal((person, name), LeadLine.PersonAnd(argument));

    [Theory]
    [InlineData("has not started yet?", "not started")]
    [InlineData("hasn’t started", "not started")]
    [InlineData("have already submitted", "submitted")]
    [InlineData("reports are submitted in 2020-H1", "submitted 2020-H1")]
    [InlineData("partnerships have started so far", "draft")]
    [InlineData("has not submitted", "")]
    [InlineData("is still missing", "")]
    [InlineData("sees what is submitted", null)]
    [InlineData("can see the answers", null)]
    [InlineData("are you", null)]
    public void A_question_about_all_is_a_list(string asked, string? query) =>
        Assert.Equal(query, LeadQuestion.Read(asked)?.ToString());
}
