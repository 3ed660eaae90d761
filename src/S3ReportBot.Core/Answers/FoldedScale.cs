using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Answers;

/// <summary>The steps of a scale by what people type for them, folded once for a whole message.</summary>
internal sealed class FoldedScale
{
    private readonly Dictionary<string, string> _keys = [];

    public FoldedScale(Question question)
    {
        foreach (var step in question.Scale)
        {
            _keys.TryAdd(Folded.Of(step.Key), step.Key);
            _keys.TryAdd(Folded.Of(step.Text), step.Key);
        }
    }

    /// <returns>The step's key; null for none.</returns>
    public string? ValueOf(string folded) => _keys.GetValueOrDefault(folded);
}
