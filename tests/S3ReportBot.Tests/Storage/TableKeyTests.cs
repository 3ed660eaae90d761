using FsCheck;
using FsCheck.Fluent;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Storage;

public sealed class TableKeyTests
{
    [Theory]
    [InlineData("abc-1.2", "abc-1.2")]
    [InlineData("19:AbC@thread.v2", "19_3a_41b_43_40thread.v2")]
    [InlineData("a~b_c", "a_7eb_5fc")]
    [InlineData("é", "_c3_a9")]
    [InlineData("🙂", "_f0_9f_99_82")]
    [InlineData("", "")]
    public void A_part_keeps_what_is_safe_and_escapes_the_rest_by_byte(string part, string encoded) =>
        Assert.Equal("x~" + encoded, TableKey.Encode("x", part));

    [Fact]
    public void Parts_stand_between_separators() => Assert.Equal("c~anna~19_3axyz", TableKey.Encode("c", "anna", "19:xyz"));

    [Fact]
    public void Different_parts_make_different_keys() => Check.QuickThrowOnFailure(Prop.ForAll(
        ShortParts.ToArbitrary(),
        ShortParts.ToArbitrary(),
        (one, other) => one.SequenceEqual(other) == (TableKey.Encode(one) == TableKey.Encode(other))));

    [Fact]
    public void Halves_of_characters_stay_apart()
    {
        string[] halves = ["\ud83d", "\ud83e", "\ude42", "\ufffd", "\ud83d\ude42", "\ude42\ud83d"];

        Assert.Equal(halves.Length, halves.Select(half => TableKey.Encode(half)).Distinct().Count());
    }

    [Fact]
    public void A_hundred_characters_stay() => Assert.Equal(new string('a', 100), TableKey.Encode(new string('a', 100)));

    [Fact]
    public void A_longer_part_is_its_beginning_and_a_hash()
    {
        var beginning = new string('a', 100);

        var key = TableKey.Encode("c", beginning + "1", "x");

        Assert.Matches("^c~a{60}__[0-9a-f]{32}~x$", key);
        Assert.NotEqual(key, TableKey.Encode("c", beginning + "2", "x"));
    }

    [Fact]
    public void A_shortened_part_is_like_no_short_one()
    {
        var shortened = TableKey.Encode(new string('A', 100));

        Assert.NotEqual(shortened, TableKey.Encode(shortened));
        Assert.DoesNotContain("__", TableKey.Encode("a__b", "_"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_long_ids_make_a_key_that_fits() =>
        Assert.InRange(TableKey.Encode("d", new string('Ž', 500), string.Concat(Enumerable.Repeat("🙂", 500))).Length, 1, 254);

    [Fact]
    public void A_key_that_is_too_long_is_a_mistake_of_the_layout() =>
        Assert.Throws<ArgumentException>(() => TableKey.Encode(new string('a', 99), new string('b', 99), new string('c', 99)));

    [Theory]
    [InlineData("  Smart Textiles ", "smart textiles")]
    [InlineData("E\u0301nergie", "énergie")]
    [InlineData("ÅNGSTRÖM", "ångström")]
    public void Writings_of_one_name_meet(string typed, string name) => Assert.Equal(name, TableKey.Name(typed));

    [Fact]
    public void A_name_with_half_a_character_is_still_a_name() => Assert.Equal("half \ufffd", TableKey.Name("half \ud83d"));

    [Theory]
    [InlineData("a", "b")]
    [InlineData("h~", "i")]
    [InlineData("c~anna~", "c~annb")]
    [InlineData("a~q9", "a~q:")]
    public void The_end_of_a_prefix_is_above_its_keys(string prefix, string end)
    {
        Assert.Equal(end, TableKey.End(prefix));
        Assert.True(string.CompareOrdinal(prefix + "~~~", end) < 0);
    }

    private static Gen<string[]> ShortParts =>
        from count in Gen.Choose(1, 3)
        from parts in Gen.Elements("", "a", "A", "~", "_", "_7e", "a~", "~a", "é", "e\u0301", "\ud83d", "🙂", " ", "/").ArrayOf(count)
        select parts;
}
