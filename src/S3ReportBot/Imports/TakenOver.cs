using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Imports;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Questions;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Imports;

internal enum Takeover
{
    Taken,
    LeftOut,

    /// <summary>The report says the same already.</summary>
    Same,

    /// <summary>The report says something else, and both are kept until somebody chooses.</summary>
    Differs,
    TooLarge,
}

/// <summary>What became of one imported answer.</summary>
internal sealed record TakenOver(Question Question, AnswerContent? Content, Takeover What)
{
    /// <summary>Fills empty answers only.</summary>
    public static IReadOnlyList<TakenOver> Into(Turn turn, ImportedReport imported) =>
        [.. imported.Answers.Select(answer => new TakenOver(answer.Question, answer.Content, Take(turn, answer.Question, answer.Content)))];

    /// <summary>Rows become rows of this turn.</summary>
    public static AnswerContent Own(Turn turn, Question question, AnswerContent content) =>
        content is RowsContent rows ? new RowsContent([.. AnswerRows.New(turn, question, rows.Rows.Select(row => row.Cells))]) : content;

    private static Takeover Take(Turn turn, Question question, AnswerContent? content)
    {
        var present = turn.AnswerTo(question);
        if (content is null)
        {
            if (present is { Content: null, State: AnswerState.Open } && !question.Mandatory)
                turn.Record(question, AnswerState.Skipped, null);
            return Takeover.LeftOut;
        }

        var own = Own(turn, question, content);
        if (SameContent.Say(present.Content, own))
            return Takeover.Same;
        if (!AnswerLimits.Fits(own))
            return Takeover.TooLarge;
        if (present.Content is not null)
        {
            turn.Report!.AddConflict(new PendingConflict(question.Id, turn.Person.Key, turn.Person.Name, turn.Id, turn.Now, own),
                turn.Author);
            return Takeover.Differs;
        }

        turn.Record(question, own is RatingsContent { IsComplete: false } ? AnswerState.Begun : AnswerState.Answered, own);
        return Takeover.Taken;
    }
}
