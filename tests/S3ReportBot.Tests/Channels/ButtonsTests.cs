using S3ReportBot.Channels;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Channels;

/// <summary>Of all that a reply offers, in the order in which it is said: what is shown, the likeliest first.</summary>
public class ButtonsTests
{
    [Theory]
    [InlineData("", "later, back, help, pause", "later, back, help, pause")]
    [InlineData("", "later, back, help, pause, undo", "later, undo, back, help")]
    [InlineData("", "fix 3, later, back, help, pause, undo", "fix 3, later, undo, back")]
    [InlineData("", "skip, back, help, yes, store it, no", "yes, store it, no, skip")]
    [InlineData("", "same, same section, later, back, help", "same, same section, later, back")]
    [InlineData("", "go to 5, go to 6, go to 7, preview, fix all", "fix all, go to 5, go to 6, go to 7")]
    [InlineData("", "done, back, help, pause, undo", "done, undo, back, help")]
    [InlineData("", "skip, Who sees it?, How long?", "Who sees it?, How long?, skip")]
    [InlineData("26-06-2020", "later, back, help, pause", "26-06-2020, later, back, help")]
    [InlineData("1, 2, 3, 4, 5, n", "done, back", "1, 2, 3, 4, 5, n")]
    public void The_likeliest_four_are_shown(string answers, string offered, string shown) =>
        Assert.Equal(shown, string.Join(", ", Buttons.Of(Of(answers), Of(offered)).Select(button => button.Line)));

    private static Button[] Of(string lines) =>
        [.. lines.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(line => new Button(line, line))];
}
