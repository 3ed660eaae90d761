using System.Collections.Immutable;

namespace S3ReportBot.Core.Answers;

/// <summary>All answers of one report. A question that was never touched has an <see cref="Answer.None"/>.</summary>
public sealed record AnswerSheet
{
    public static readonly AnswerSheet Empty = new(ImmutableDictionary<string, Answer>.Empty);

    private readonly ImmutableDictionary<string, Answer> _answers;

    private AnswerSheet(ImmutableDictionary<string, Answer> answers) => _answers = answers;

    public static AnswerSheet Of(IEnumerable<Answer> answers) =>
        new(answers.ToImmutableDictionary(answer => answer.QuestionId));

    public Answer this[string questionId] => _answers.GetValueOrDefault(questionId) ?? Answer.None(questionId);

    public IEnumerable<Answer> All => _answers.Values;

    public AnswerSheet With(Answer answer) => new(_answers.SetItem(answer.QuestionId, answer));
}
