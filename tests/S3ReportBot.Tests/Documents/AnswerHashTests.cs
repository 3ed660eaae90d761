using System.Security.Cryptography;
using System.Text;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Tests.Documents;

public sealed class AnswerHashTests
{
    [Fact]
    public void The_hash_is_that_of_the_documented_form()
    {
        var answers = new[]
        {
            SmallForm.Text("text", "a \"b\" \\ é\n\t\u0001"),
            SmallForm.Rows("events", ["Fair", ""], ["", "April"]),
            SmallForm.Ratings("goals", "n", null),
            SmallForm.Skipped("regions"),
        };

        const string Canonical =
            """{"answers":{"events":[["Fair",""],["","April"]],"goals":["n",null],"regions":null,"text":"a \"b\" \\ é\n\t\u0001"},"form":"small","partnership":"smart-glass","period":"2021-H1","version":"3"}""";
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical))), Hash(answers));
    }

    [Fact]
    public void The_order_of_answering_does_not_count()
    {
        Answer[] answers = [SmallForm.Text("text", "1"), SmallForm.Text("page", "2"), SmallForm.Skipped("regions"), SmallForm.Ratings("goals", "1", "2")];

        Assert.Equal(Hash(answers), Hash([.. answers.Reverse()]));
    }

    [Fact]
    public void Who_answered_when_does_not_count()
    {
        var answer = SmallForm.Text("text", "same");

        Assert.Equal(Hash(answer), Hash(answer with { By = "slack~2", At = default, Turn = "other", Version = 7 }));
    }

    [Fact]
    public void Different_answers_have_different_hashes()
    {
        Answer[][] sheets =
        [
            [],
            [SmallForm.Text("text", "one")],
            [SmallForm.Text("text", "one ")],
            [SmallForm.Text("page", "one")],
            [SmallForm.Skipped("text")],
            [SmallForm.Text("text", "one"), SmallForm.Skipped("page")],
            [SmallForm.Text("text", "one"), SmallForm.Ratings("goals", "1", null)],
            [SmallForm.Text("text", "one"), SmallForm.Rows("events", ["a", "b"])],
            [SmallForm.Text("text", "one"), SmallForm.Rows("events", ["ab", ""])],
            [SmallForm.Text("text", "one"), SmallForm.Rows("events", ["a"], ["b"])],
        ];

        Assert.Equal(sheets.Length, sheets.Select(Hash).Distinct().Count());
    }

    [Fact]
    public void Other_reports_have_another_hash()
    {
        var answers = AnswerSheet.Of([SmallForm.Text("text", "one")]);
        var hashes = new[] { SmallForm.Key, SmallForm.Key with { Partnership = "other" }, SmallForm.Key with { Period = new ReportingPeriod(2021, 2) } }
            .Select(key => AnswerHash.Compute(SmallForm.Questionnaire, key, answers, Audience.Public));

        Assert.Equal(3, hashes.Distinct().Count());
    }

    [Fact]
    public void The_public_hash_knows_nothing_of_the_confidential_part()
    {
        var without = AnswerSheet.Of([SmallForm.Text("text", "one")]);
        var with = without.With(SmallForm.Text("assessment", "secret"));

        Assert.Equal(Hash(without, Audience.Public), Hash(with, Audience.Public));
        Assert.NotEqual(Hash(without, Audience.Confidential), Hash(with, Audience.Confidential));
    }

    private static string Hash(params Answer[] answers) => Hash(AnswerSheet.Of(answers), Audience.Confidential);

    private static string Hash(AnswerSheet answers, Audience audience) =>
        AnswerHash.Compute(SmallForm.Questionnaire, SmallForm.Key, answers, audience);
}
