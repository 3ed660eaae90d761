using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.EndToEnd.Reporting;

/// <summary>The seed's answers as a coordinator types or pastes them: a line for each region, tabs between the columns of an event.</summary>
internal static class TypedAnswers
{
    private static readonly AnswerSheet Seed = SeedReport.Answers(Shipped.Form);

    public static string To(Question question) => Seed[question.Id].Content switch
    {
        TextContent text => text.Text,
        RowsContent rows => string.Join('\n', rows.Rows.Select(row => string.Join('\t', row.Cells))),
        null => "The coordination team meets every month.",
        var other => throw new InvalidOperationException($"{other.GetType().Name} is not typed."),
    };

    /// <summary>The chosen word of the scale for each goal, in their order.</summary>
    public static IReadOnlyList<string> Ratings(Question question) =>
        [.. ((RatingsContent)Seed[question.Id].Content!).Values.Select(key => question.Scale.Single(step => step.Key == key).Text)];
}
