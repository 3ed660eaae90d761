using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Storage;

public sealed class LongTextTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("short", 1)]
    public void A_short_text_is_one_part(string text, int parts)
    {
        Assert.Equal(parts, LongText.Split("Text", text).Count());
        Assert.Equal(text, LongText.Join(new EntityProperties().AddLong("Text", text), "Text"));
    }

    [Fact]
    public void No_text_is_no_part()
    {
        var properties = new EntityProperties().AddLong("Text", default(string)).AddLong("Rows", default(byte[]));

        Assert.Empty(properties);
        Assert.Null(LongText.Join(properties, "Text"));
        Assert.Null(LongBinary.Join(properties, "Rows"));
    }

    [Fact]
    public void A_part_never_ends_inside_a_pair()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("🙂", 40_000));

        var parts = LongText.Split("Text", text).ToList();

        Assert.Equal(["Text0", "Text1", "Text2"], parts.Select(part => part.Key));
        Assert.Equal([31_999, 32_000, 16_002], parts.Select(part => part.Value.Length));
        Assert.All(parts, part => Assert.False(char.IsHighSurrogate(part.Value[^1])));
        Assert.Equal(text, string.Concat(parts.Select(part => part.Value)));
    }

    [Fact]
    public void A_text_of_exactly_a_part_is_one() => Assert.Single(LongText.Split("Text", new string('x', 32_000)));

    [Fact]
    public void A_lone_half_at_the_border_stays_where_it_is()
    {
        var text = new string('x', 31_999) + "\ud83d" + "y";

        Assert.Equal([32_000, 1], LongText.Split("Text", text).Select(part => part.Value.Length));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(60 * 1024, 1)]
    [InlineData((60 * 1024) + 1, 2)]
    [InlineData(LongBinary.MaxLength, 15)]
    public void Binary_is_split_every_60_kibibytes(int length, int parts)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        var properties = new EntityProperties().AddLong("Rows", bytes);

        Assert.Equal(parts, properties.Count);
        Assert.Equal(bytes, LongBinary.Join(properties, "Rows"));
    }

    [Fact]
    public void More_binary_than_a_row_takes_is_refused() =>
        Assert.Throws<ArgumentException>(() => LongBinary.Split("Rows", new byte[LongBinary.MaxLength + 1]));
}
