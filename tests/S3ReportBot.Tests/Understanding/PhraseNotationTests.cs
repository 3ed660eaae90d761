using S3ReportBot.Core.Understanding;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Tests.Understanding;

/// <summary>How phrases are written in the vocabulary.</summary>
public class PhraseNotationTests
{
    [Theory]
    [InlineData("go back", "go back")]
    [InlineData("can/could you", "can you; could you")]
    [InlineData("like to? go", "like to go; like go")]
    [InlineData("due|due date", "due; due date")]
    [InlineData("deadlin*", "deadlin*")]
    [InlineData("a/b c/d", "a c; a d; b c; b d")]
    [InlineData("who + read|see", "who + read; see")]
    public void A_phrase_stands_for_all_its_alternatives(string phrase, string written) =>
        Assert.Equal(written, string.Join(" + ", PhraseNotation.Parts(phrase).Select(part => string.Join("; ", part))));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("/")]
    [InlineData("a/b/c/d/e/f/g a/b/c/d/e/f/g a/b/c/d/e/f/g a/b/c/d/e/f/g")]
    public void What_stands_for_nothing_or_too_much_is_refused(string phrase) =>
        Assert.Throws<FormatException>(() => PhraseNotation.Parts(phrase));
}
