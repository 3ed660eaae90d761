using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Tests.Texts;

public class HalfLettersTests
{
    [Theory]
    [InlineData("""{"text":"a\ud83d"}""", """{"text":"a"}""")]
    [InlineData("""{"text":"\ude00a\uD83D b"}""", """{"text":"a b"}""")]
    [InlineData("""{"text":"\ud83d\ude00"}""", """{"text":"\ud83d\ude00"}""")]
    [InlineData("""{"text":"\ud83d\ud83d\ude00\ude00"}""", """{"text":"\ud83d\ude00"}""")]
    [InlineData("""{"text":"\\ud83d \" \u00e9 \n 😀"}""", """{"text":"\\ud83d \" \u00e9 \n 😀"}""")]
    [InlineData("""{"text":"\\\ud83d"}""", """{"text":"\\"}""")]
    [InlineData("""{"text":"\ud83""", """{"text":"\ud83""")]
    [InlineData("\\", "\\")]
    [InlineData("", "")]
    public void A_half_goes_and_everything_else_stays_as_it_is_written(string json, string left) => Assert.Equal(left, Dropped(json));

    [Fact]
    public void Of_any_text_what_is_left_reads_as_the_text_without_its_halves() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements('a', '\\', '"', '\ud83d', '\ude00', 'é', '\n', 'u').ArrayOf().ToArbitrary(),
        units =>
            JsonSerializer.Deserialize<string>(
                Dropped($"\"{string.Concat(units.Select(unit => $"\\u{(int)unit:x4}"))}\"")) == WithoutHalves(units)));

    private static string Dropped(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return Encoding.UTF8.GetString(bytes.AsSpan(0, HalfLetters.Drop(bytes)));
    }

    private static string WithoutHalves(char[] units)
    {
        var text = new StringBuilder();
        for (var at = 0; at < units.Length; at++)
            if (!char.IsSurrogate(units[at]))
                text.Append(units[at]);
            else if (at + 1 < units.Length && char.IsSurrogatePair(units[at], units[at + 1]))
                text.Append(units[at]).Append(units[++at]);
        return text.ToString();
    }
}
