using S3ReportBot.Core.Answers;

namespace S3ReportBot.Tests.Answers;

public class DateReaderTests
{
    [Theory]
    [InlineData("26-06-2020")]
    [InlineData("26/06/2020")]
    [InlineData("26.06.2020")]
    [InlineData("26.6.2020")]
    [InlineData("26. 6. 2020")]
    [InlineData("26-6-2020")]
    [InlineData("26–06–2020")]
    [InlineData("2020-06-26")]
    [InlineData("2020/6/26")]
    [InlineData("26 June 2020")]
    [InlineData("26 june, 2020")]
    [InlineData("26 Jun 2020")]
    [InlineData("26 Jun. 2020")]
    [InlineData("26-Jun-2020")]
    [InlineData("26th of June 2020")]
    [InlineData("26th June 2020.")]
    [InlineData(" 26 \u00A0JUNE 2020 ")]
    public void The_twenty_sixth_of_June_2020(string text) => Assert.Equal(new DateOnly(2020, 6, 26), DateReader.Read(text));

    [Theory]
    [InlineData("3/4/2021", "03-04-2021")]
    [InlineData("29 February 2020", "29-02-2020")]
    [InlineData("1 Sept 2020", "01-09-2020")]
    [InlineData("1 may 2020", "01-05-2020")]
    [InlineData("31.12.1999", "31-12-1999")]
    public void The_day_comes_first_and_has_two_digits_in_the_answer(string text, string written) =>
        Assert.Equal(written, DateReader.Write(DateReader.Read(text)!.Value));

    [Theory]
    [InlineData("13/25/2020")]
    [InlineData("31-06-2020")]
    [InlineData("29-02-2021")]
    [InlineData("00-01-2020")]
    [InlineData("26-06-20")]
    [InlineData("June 2020")]
    [InlineData("26 Ju 2020")]
    [InlineData("26 Juni 2020")]
    [InlineData("126-06-2020")]
    [InlineData("1262020")]
    [InlineData("26 06")]
    [InlineData("2020")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("on 26-06-2020")]
    [InlineData("26-06-2020 and later")]
    [InlineData("٢٦-٠٦-٢٠٢٠")]
    public void What_is_no_day_is_not_guessed(string text) => Assert.Null(DateReader.Read(text));

    [Theory]
    [InlineData("06/26/2020", "26-06-2020")]
    [InlineData("2020-26-06", "26-06-2020")]
    [InlineData("31-06-2020", "30-06-2020")]
    [InlineData("30 February 2021", "28-02-2021")]
    [InlineData("31 April 2021", "30-04-2021")]
    [InlineData("26-06-2020", "")]
    [InlineData("45-13-2020", "")]
    [InlineData("31-13-2020", "")]
    [InlineData("soon", "")]
    public void Of_a_day_that_does_not_exist_the_nearest_is_known(string text, string nearest) =>
        Assert.Equal(nearest, string.Concat(DateReader.Nearest(text).Select(DateReader.Write)));
}
