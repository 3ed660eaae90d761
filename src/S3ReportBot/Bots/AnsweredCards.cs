using Microsoft.Bot.Schema;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Bots;

/// <summary>The cards that a turn answered, on them or by typing: each is replaced by its answer, so that nobody answers it twice.</summary>
internal static class AnsweredCards
{
    /// <summary>The messages to put in place of those that hold the cards.</summary>
    public static IReadOnlyList<Activity> Updates(Turn turn) => !turn.Channel.Updates ? [] :
    [
        .. turn.Row.Cards.Where(sent => sent.HasCard && IsAnswered(turn, sent)).Select(sent => (sent.Message, sent.Question))
            .Concat(Pressed(turn)).DistinctBy(card => card.Message)
            .Select(card => new Activity(ActivityTypes.Message) { Id = card.Message, Attachments = [CardOf(turn, turn.Form[card.Question])] }),
    ];

    /// <summary>What is remembered of the messages before this turn's.</summary>
    public static IReadOnlyList<SentQuestion> StillOpen(Turn turn) => turn.Row.Cards.Any(sent => sent.HasCard && IsAnswered(turn, sent))
        ? [.. turn.Row.Cards.Select(sent => sent.HasCard && IsAnswered(turn, sent) ? sent with { HasCard = false } : sent)]
        : turn.Row.Cards;

    /// <summary>The card that stands where this question's was; null while it waits for its answer.</summary>
    public static Attachment? AnswerTo(Turn turn, string question) =>
        turn.Form.Find(question) is { } found && Shown(turn, found) is not null ? CardOf(turn, found) : null;

    /// <summary>The card that was pressed, even where its message is not remembered or its answer stood there already.</summary>
    private static IEnumerable<(string Message, string Question)> Pressed(Turn turn) =>
        turn.Incoming is { CardMessage: { Length: > 0 } message, Card: { Question: { Length: > 0 } question } card }
        && turn.Form.Find(question) is { Kind: not (QuestionKind.Rows or QuestionKind.Regions) }
        && (IsAnswered(turn, new SentQuestion(message, card.Report, question, true)) || IsAnsweredBefore(turn, card))
            ? [(message, question)]
            : [];

    private static bool IsAnsweredBefore(Turn turn, CardSubmit card) =>
        turn.Report is { } report && card.Report == CardOrigin.Name(report.Key) && turn.Form.Find(card.Question) is { Key: ReportKeyPart.None } question
        && turn.AnswerTo(question) is { Content: not null } answer && answer.Version > card.Base;

    private static bool IsAnswered(Turn turn, SentQuestion sent) => turn.Form.Find(sent.Question) switch
    {
        null => false,
        { Key: ReportKeyPart.Period } =>
            turn.ReportChosen || (turn.PendingQuestion is { Period: not null } && turn.Row.PendingQuestion?.Period is null),
        { Key: ReportKeyPart.Partnership } => turn.ReportChosen,
        var question => turn.Report is { } report && sent.Report == CardOrigin.Name(report.Key) && turn.AnswerTo(question).Content is not null
            && turn.AnswerTo(question).Version > report.Read.Answers[question.Id].Version,
    };

    private static Attachment CardOf(Turn turn, Question question) =>
        AnsweredCard.Of(question, Shown(turn, question) ?? "", turn.Report is { IsOpen: true }, new CardOrigin(turn.Report?.Key, "", 0), turn.Texts);

    private static string? Shown(Turn turn, Question question) => (question.Key, turn.AnswerTo(question).Content) switch
    {
        (ReportKeyPart.Period, _) =>
            turn.Report?.Key.Period.Name ?? (turn.PendingQuestion?.Period is { } picked ? ReportingPeriod.TryParse(picked)?.Name : null),
        (ReportKeyPart.Partnership, _) => turn.Report?.Partnership,
        (_, RatingsContent ratings) => turn.Texts["card.ratings-rated", ("rated", ratings.Rated), ("count", question.Items.Count)],
        (_, RowsContent rows) => turn.Texts["card.rows-count", ("count", rows.Rows.Count)],
        (_, TextContent text) => text.Text,
        _ => null,
    };
}
