using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Answers;

/// <summary>Answers are the position: what to ask next and how far a report is follow from the form and the answers alone.</summary>
public static class Progress
{
    /// <summary>
    /// The first open question after this one in the form's order, going round at the end (so it may be this one itself);
    /// with none open the first postponed one in the same order; null with neither.
    /// </summary>
    /// <param name="passedOver">Ids of questions that somebody else was asked to answer.</param>
    /// <param name="after">Id of a question; null, or an id the form does not have, stands before the first.</param>
    public static Question? NextFor(this Questionnaire questionnaire, AnswerSheet answers, string? after, IReadOnlySet<string>? passedOver = null)
    {
        var passed = after is null ? 0 : questionnaire.Find(after)?.Number ?? 0;
        var round = questionnaire.Questions.Skip(passed).Concat(questionnaire.Questions.Take(passed))
            .Where(question => question.Key == ReportKeyPart.None && passedOver?.Contains(question.Id) is not true)
            .ToList();
        return round.Find(question => answers[question.Id].State is AnswerState.Open or AnswerState.Begun)
            ?? round.Find(question => answers[question.Id].State == AnswerState.Later);
    }

    /// <summary>Without these a report cannot be submitted.</summary>
    public static IReadOnlyList<Question> MissingMandatory(this Questionnaire questionnaire, AnswerSheet answers) =>
        [.. questionnaire.Asked.Where(question => question.Mandatory && answers[question.Id].State != AnswerState.Answered)];

    public static bool IsComplete(this Questionnaire questionnaire, AnswerSheet answers) =>
        questionnaire.MissingMandatory(answers).Count == 0;

    /// <summary>Questions answered or skipped, of all; the two that name an existing report are settled.</summary>
    public static (int Settled, int Total) CountSettled(this Questionnaire questionnaire, AnswerSheet answers) =>
        (questionnaire.Questions.Count(question => question.Key != ReportKeyPart.None || answers[question.Id].IsSettled), questionnaire.Questions.Count);
}
