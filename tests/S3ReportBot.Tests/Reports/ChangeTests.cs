using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Tests.Reports;

public class ChangeTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a:anna", "1")]
    [InlineData("a:anna a:anna b:ben", "1 2")]
    [InlineData("a:anna b:anna b:anna", "2 3")]
    [InlineData("a:anna b:anna b:anna c:anna/2 c:anna/3", "1")]
    [InlineData("a:anna c:anna/1", "")]
    [InlineData("b:ben", "")]
    public void What_one_message_changed_is_taken_back_together(string history, string versions)
    {
        var messages = Change.ToUndo([.. history.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read)], "anna");
        Assert.Equal(versions, messages is [var newest, ..] ? string.Join(' ', newest.Select(change => change.Version)) : "");
    }

    /// <summary>`turn:person`, with `/version` for what it takes back.</summary>
    private static Change Read(string text, int index)
    {
        var parts = text.Split(':', '/');
        var answer = Answer.None($"q{index}");
        return new(index + 1, parts[0], parts[1], default, answer, answer with { Version = 1 }, parts.Length > 2 ? parts[2][0] - '0' : 0);
    }
}
