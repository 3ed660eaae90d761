using S3ReportBot.Core.Texts;

namespace S3ReportBot.Tests.Texts;

/// <summary>What is shown of two long texts that differ somewhere.</summary>
public sealed class DifferenceTests
{
    [Theory]
    [InlineData("short", "other", 10, "short")]
    [InlineData("0123456789", "x", 4, "0123…")]
    [InlineData("0123456789", "012345678x", 4, "0123…")]
    public void A_short_text_is_whole_and_a_long_one_cut(string text, string other, int length, string expected) =>
        Assert.Equal(expected, Difference.Excerpt(text, other, length));

    [Fact]
    public void A_difference_far_in_is_shown_with_a_little_of_what_stands_before()
    {
        var same = new string('s', 1_000);
        Assert.Equal($"…{new string('s', 40)}one{new string('e', 57)}…", Difference.Excerpt($"{same}one{new string('e', 500)}", $"{same}two", 100));
        Assert.Equal($"…{new string('s', 97)}end", Difference.Excerpt($"{same}end", $"{same}two", 100));
    }

    [Fact]
    public void No_character_is_cut_in_two()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 500));
        for (var length = 10; length < 14; length++)
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(Difference.Excerpt($"a{text}x", $"a{text}y", length))));
    }
}
