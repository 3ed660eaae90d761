using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Tests.Reports;

/// <summary>Taking back what a change did to a table. Rows are written `id=cell`.</summary>
public sealed class RowChangesTests
{
    [Theory]
    [InlineData("", "a=1", "a=1", "")]
    [InlineData("", "a=1", "a=1 b=2", "b=2")]
    [InlineData("a=1", "a=1 b=2 c=3", "a=1 b=2 c=3 d=4", "a=1 d=4")]
    [InlineData("a=1", "a=5", "a=5 b=2", "a=1 b=2")]
    [InlineData("a=1 b=2 c=3", "a=1 c=3", "a=1 c=3 d=4", "a=1 b=2 c=3 d=4")]
    [InlineData("a=1 b=2", "b=2", "c=3 b=2", "a=1 c=3 b=2")]
    [InlineData("a=1 b=2", "", "c=3", "a=1 b=2 c=3")]
    [InlineData("a=1 b=2", "b=2 a=1", "b=2 a=1", "a=1 b=2")]
    public void Rows_that_nobody_touched_since_are_as_before(string before, string after, string present, string expected) =>
        Assert.Equal(expected, TakenBack(before, after, present));

    [Theory]
    [InlineData("", "a=1", "a=9")]
    [InlineData("a=1", "a=5", "a=9")]
    [InlineData("a=1", "a=5", "")]
    [InlineData("a=1 b=2", "b=2 a=1", "b=2 a=1 c=3")]
    [InlineData("", "a=1 b=2", "a=1 b=9")]
    [InlineData("", "a=1", "b=2")]
    [InlineData("a=1", "a=1 b=2", "a=7")]
    public void A_row_that_was_changed_since_is_in_the_way(string before, string after, string present) =>
        Assert.Null(TakenBack(before, after, present));

    [Fact]
    public void Text_that_was_changed_since_is_in_the_way()
    {
        var change = new Change(1, "t", "anna", default, Answer(null, 0), Answer(new TextContent("one"), 1), 0);
        Assert.Equal((AnswerState.Open, null), change.TakenBackFrom(Answer(new TextContent("one"), 1)));
        Assert.Null(change.TakenBackFrom(Answer(new TextContent("two"), 2)));
        Assert.Null(change.TakenBackFrom(Answer(Rows("a=1"), 2)));
    }

    [Theory]
    [InlineData("a=1 b=2", "a=5 c=3 d=4", "2 1 1")]
    [InlineData("", "", "0 0 0")]
    [InlineData("a=1 b=2", "b=2 a=1", "0 0 0")]
    public void Rows_that_came_went_and_changed_are_counted(string before, string after, string expected)
    {
        var (added, deleted, changed) = RowChanges.Count(Rows(before), Rows(after));
        Assert.Equal(expected, $"{added} {deleted} {changed}");
    }

    private static string? TakenBack(string before, string after, string present)
    {
        var change = new Change(1, "t", "anna", default, Answer(Rows(before), 0), Answer(Rows(after), 1), 0);
        return change.TakenBackFrom(Answer(Rows(present), 2)) is not { } taken ? null
            : string.Join(' ', ((taken.Content as RowsContent)?.Rows ?? []).Select(row => $"{row.Id}={row.Cells[0]}"));
    }

    private static Answer Answer(AnswerContent? content, long version) =>
        new("q", content is null ? AnswerState.Open : AnswerState.Answered, content, version, "", default, "");

    private static RowsContent? Rows(string rows) => rows.Length == 0 ? null : new RowsContent([.. rows.Split(' ').Select(row => row.Split('=')).Select(row => new Row(row[0], [row[1]], "", default, 1))]);
}
