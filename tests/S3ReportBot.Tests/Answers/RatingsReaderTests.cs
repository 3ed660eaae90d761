using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Answers;

public class RatingsReaderTests
{
    private const string Filed = "3n211nn2121232221";

    private static readonly Question Sdg = TestForms.Monitoring["sdg"];
    private static readonly Question Impression = TestForms.Small["impression"];

    [Theory]
    [InlineData("3n211nn2121232221")]
    [InlineData("3 n 2 1 1 n n 2 1 2 1 2 3 2 2 2 1")]
    [InlineData("3,N,2,1,1,N,N,2,1,2,1,2,3,2,2,2,1")]
    [InlineData("3; n; 2; 1; 1; n; n; 2; 1; 2; 1; 2; 3; 2; 2; 2; 1.")]
    [InlineData("3\tn\t2\t1\t1\tn\tn\t2\t1\t2\t1\t2\t3\t2\t2\t2\t1")]
    [InlineData("3\nn\n2\n1\n1\nn\nn\n2\n1\n2\n1\n2\n3\n2\n2\n2\n1\n")]
    [InlineData(" 3n211 nn212 12322 21 ")]
    public void All_values_in_one_line(string text) => Assert.Equal(Filed, Rated(Sdg, null, text));

    [Theory]
    [InlineData(Filed, "-----------------", Filed)]
    [InlineData(Filed, "1----------------", "1n211nn2121232221")]
    [InlineData(null, "1--------------–5", "1--------------" + "-5")]
    [InlineData(Filed, "7=3", "3n211n32121232221")]
    [InlineData(Filed, "7 = 3, 9=n; 17=Strongly Disagree 1=agree", "2n211n32n21232225")]
    [InlineData(Filed, "7=-", Filed)]
    [InlineData(null, "2=1", "-1---------------")]
    public void Some_values_leave_the_others_as_they_are(string? present, string text, string then) =>
        Assert.Equal(then, Rated(Sdg, present, text));

    [Theory]
    [InlineData(null, "2", "2----------------")]
    [InlineData(null, "Strongly agree", "1----------------")]
    [InlineData("3n2--------------", "NOT APPLICABLE", "3n2n-------------")]
    [InlineData("3-2--------------", "n.", "3n2--------------")]
    public void One_value_alone_rates_the_first_that_is_not_rated(string? present, string text, string then) =>
        Assert.Equal(then, Rated(Sdg, present, text));

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("A, b, C", "abc")]
    [InlineData("fair", "b--")]
    [InlineData("3=c", "--c")]
    public void The_scale_is_the_question_s_own(string text, string then) => Assert.Equal(then, Rated(Impression, null, text));

    [Theory]
    [InlineData("3n211nn212123222", "invalid.rating-count", "16")]
    [InlineData("3n211nn21212322211", "invalid.rating-count", "18")]
    [InlineData("12", "invalid.rating-count", "2")]
    [InlineData("-", "invalid.rating-count", "1")]
    [InlineData("3n211nn2121232227", "invalid.rating-value", "7")]
    [InlineData("6", "invalid.rating-value", "6")]
    [InlineData("mostly agree", "invalid.rating-value", "mostly")]
    [InlineData("7=8", "invalid.rating-value", "8")]
    [InlineData("7=", "invalid.rating-value", "")]
    [InlineData("goal 7=3", "invalid.rating-value", "goal")]
    [InlineData("7=3, 18=1", "invalid.rating-item", "18")]
    [InlineData("0=1", "invalid.rating-item", "0")]
    public void What_does_not_fit_says_what_came_and_changes_nothing(string text, string reason, string came)
    {
        var result = Assert.IsType<AnswerResult.Invalid>(RatingsReader.Read(Sdg, Ratings(Sdg, Filed), text));

        Assert.Equal(reason, result.Reason);
        Assert.Equal(came, result.Arguments[0].Value.ToString());
        Assert.DoesNotContain('{', TestForms.Texts[result.Reason, result.Arguments]);
    }

    [Fact]
    public void With_all_rated_one_value_alone_asks_which()
    {
        var result = Assert.IsType<AnswerResult.Invalid>(RatingsReader.Read(Sdg, Ratings(Sdg, Filed), "2"));

        Assert.Equal("invalid.rating-none-open", result.Reason);
        Assert.Contains("7=3", TestForms.Texts[result.Reason, result.Arguments], StringComparison.Ordinal);
    }

    [Fact]
    public void The_count_needed_is_told() =>
        Assert.Contains("3", TestForms.Texts["invalid.rating-count", ((AnswerResult.Invalid)RatingsReader.Read(Impression, null, "ab")).Arguments], StringComparison.Ordinal);

    /// <summary>One character for each item, `-` where none is rated.</summary>
    private static string Rated(Question question, string? present, string text)
    {
        var result = RatingsReader.Read(question, present is null ? null : Ratings(question, present), text);
        return string.Concat(Assert.IsType<RatingsContent>(Assert.IsType<AnswerResult.Accepted>(result).Content).Values.Select(value => value ?? "-"));
    }

    private static RatingsContent Ratings(Question question, string values)
    {
        Assert.Equal(question.Items.Count, values.Length);
        return new([.. values.Select(value => value == '-' ? null : value.ToString())]);
    }
}
