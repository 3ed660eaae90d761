using S3ReportBot.Core.Events;

namespace S3ReportBot.Tests.Events;

public class OutcomeReaderTests
{
    [Theory]
    [InlineData("1 yes, 2 moved 5 May, 3 cancelled", "1 Held | 2 Moved 5 May | 3 Cancelled")]
    [InlineData("1 yes 2 no", "1 Held | 2 Cancelled")]
    [InlineData("1. Yes; 2: moved to May 5, 2021; 3 = canceled.", "1 Held | 2 Moved May 5, 2021 | 3 Cancelled")]
    [InlineData("1 yes\n2 postponed until October\n3 held", "1 Held | 2 Moved October | 3 Held")]
    [InlineData("1-3 yes and 4 cancelled", "1 Held | 2 Held | 3 Held | 4 Cancelled")]
    [InlineData("2 moved to 14-16 October 2021", "2 Moved 14-16 October 2021")]
    [InlineData("all yes", "0 Held")]
    [InlineData("yes", "- Held")]
    [InlineData("Cancelled.", "- Cancelled")]
    [InlineData("moved to 5 May", "- Moved 5 May")]
    [InlineData("took place", "- Held")]
    public void Outcomes_are_read_by_number_or_for_the_event_asked_about(string text, string outcomes) =>
        Assert.Equal(outcomes, string.Join(" | ", OutcomeReader.Read(text)!.Select(Shown)));

    [Theory]
    [InlineData("Kick-off meeting"), InlineData("yes, we met in Seville"), InlineData("1 yes we met"), InlineData("moved"), InlineData("2 moved")]
    [InlineData("Yesterday"), InlineData("1st Partners' Meeting"), InlineData(""), InlineData("A\tMay\tBled"), InlineData("2021 yes"), InlineData("Held meeting")]
    [InlineData("Meeting 1 yes")]
    public void Anything_else_is_left_to_others(string text) => Assert.Null(OutcomeReader.Read(text));

    private static string Shown(NumberedOutcome outcome) => $"{outcome.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {outcome.Outcome} {outcome.Date}".TrimEnd();
}
