using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questions;
using S3ReportBot.Tests.Dialogs;
using S3ReportBot.Tests.Support;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Architecture;

/// <summary>No kind of question is forgotten anywhere.</summary>
public class KindTests
{
    public static TheoryData<QuestionKind> Kinds => [.. Enum.GetValues<QuestionKind>()];

    private static readonly Dictionary<QuestionKind, string> Answers = new()
    {
        [QuestionKind.Choice] = "Kick-off",
        [QuestionKind.Date] = "26-06-2020",
        [QuestionKind.WebAddress] = "www.example.eu",
        [QuestionKind.LongText] = "A text.",
        [QuestionKind.Regions] = "Lapland (FI), FI1D7",
        [QuestionKind.Rows] = "First",
        [QuestionKind.Ratings] = "1",
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_is_asked_in_the_forms_wording_with_and_without_cards(QuestionKind kind)
    {
        foreach (var channel in (string[])["test", "text only"])
        {
            var (form, question) = Find(kind);
            var turn = new DialogTurns(form, channel).Turn("");

            QuestionMessage.Ask(turn, new DialogPosition(question.Id));

            Assert.Contains(question.Text, Assert.Single(turn.Reply.Take(new CardOrigin(null, "", 0))).Text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Equal(question.Id, turn.PendingQuestion?.Question);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_is_recorded_and_asked_again_with_its_answer(QuestionKind kind)
    {
        var (form, question) = Find(kind);
        var page = new DialogTurns(form, "text only");
        var turn = page.Turn(Answers[kind]);
        QuestionMessage.Ask(turn, new DialogPosition(question.Id));
        turn.Reply.Take(new CardOrigin(null, "", 0));

        Answering.Record(turn, new DialogPosition(question.Id), Answers[kind]);

        Assert.Contains(turn.AnswerTo(question).State, new[] { AnswerState.Answered, AnswerState.Begun });
        Assert.Contains("✓", Assert.Single(turn.Reply.Take(new CardOrigin(null, "", 0))).Text, StringComparison.Ordinal);
        QuestionMessage.Ask(turn, new DialogPosition(question.Id));
        Assert.NotEmpty(turn.Reply.Take(new CardOrigin(null, "", 0)));
    }

    private static (Questionnaire Form, Question Question) Find(QuestionKind kind) => ((Questionnaire[])[TestForms.Monitoring, TestForms.Small])
        .SelectMany(form => form.Asked.Select(question => (form, question)))
        .First(found => found.question.Kind == kind);
}
