using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Storage;

public sealed class EntityPropertiesTests
{
    [Fact]
    public void What_is_absent_has_a_default()
    {
        var properties = new EntityProperties { { "Text", default(string) } };

        Assert.False(properties.Has("Text"));
        Assert.Null(properties.String("Text"));
        Assert.Equal(0, properties.Long("Text"));
        Assert.False(properties.Bool("Text"));
        Assert.Null(properties.Time("Text"));
        Assert.Null(properties.Binary("Text"));
    }

    [Fact]
    public void Properties_keep_their_order() =>
        Assert.Equal(["Z", "A", "M"], new EntityProperties().Add("Z", 1).Add("A", true).Add("M", "m").Select(item => item.Key));

    [Fact]
    public void What_breaks_a_limit_of_tables_is_refused()
    {
        var properties = new EntityProperties().Add("Text", new string('x', 32_000)).Add("Bytes", new byte[60 * 1024]);

        Assert.Throws<ArgumentException>(() => properties.Add("Text2", new string('x', 32_001)));
        Assert.Throws<ArgumentException>(() => properties.Add("Bytes2", new byte[(60 * 1024) + 1]));
        Assert.Throws<ArgumentException>(() => properties.Add("Time", new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero)));
        Assert.Throws<ArgumentException>(() => properties.Add("Text", "twice"));
        Assert.Equal(2, properties.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("with space")]
    [InlineData("Größe")]
    [InlineData("RowKey")]
    public void A_property_has_a_name_that_tables_know(string name) =>
        Assert.Throws<ArgumentException>(() => new EntityProperties().Add(name, true));

    [Fact]
    public void A_body_of_a_newer_format_is_not_guessed_at()
    {
        var body = EntityBody.Write(new EntityProperties().Add("Text", "x"));
        body[0]++;

        Assert.Contains("newer", Assert.Throws<InvalidDataException>(() => EntityBody.Read(body)).Message, StringComparison.Ordinal);
    }
}
