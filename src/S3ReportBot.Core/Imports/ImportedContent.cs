using S3ReportBot.Core.Texts;
using System.Text.RegularExpressions;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Imports;

/// <summary>Reads what stands below a question as its answer, by the question's kind.</summary>
internal static partial class ImportedContent
{
    /// <returns>Null if it is no answer of that kind.</returns>
    public static AnswerContent? Read(Question question, string below) => question.Kind switch
    {
        QuestionKind.Rows => ReadRows(question, below),
        QuestionKind.Ratings => MarkedRatings.Read(question, below),
        QuestionKind.Date or QuestionKind.WebAddress or QuestionKind.Choice => ReadLine(question, AnswerText.Clean(below).Split('\n')[0]),
        _ => AnswerReader.Read(question, Answer.None(question.Id), Unmarked(below)) is AnswerResult.Accepted accepted ? accepted.Content : null,
    };

    /// <summary>An empty table of the form, its heading and row numbers, says nothing.</summary>
    public static bool SaysSomething(Question question, string below) =>
        question.Kind != QuestionKind.Rows || PasteReader.Read(question.Columns, below, []) is null or { Rows.Count: > 0 };

    private static AnswerContent? ReadLine(Question question, string line) =>
        AnswerReader.Read(question, Answer.None(question.Id), Unmarked(line)) is AnswerResult.Accepted accepted ? accepted.Content : null;

    private static RowsContent? ReadRows(Question question, string below)
    {
        if (PasteReader.Read(question.Columns, below, []) is { } pasted)
            return pasted.Rows.Count == 0 ? null : new RowsContent([.. pasted.Rows.Select(Row)]);
        var only = AnswerText.Clean(below);
        return only.Length == 0 ? null : new RowsContent([Row([only, .. question.Columns.Skip(1).Select(_ => "")])]);
    }

    private static Row Row(IReadOnlyList<string> cells) => new("", cells, "", default, 0);

    /// <summary>Addresses as people write them: without the brackets of an export, without those of Markdown.</summary>
    private static string Unmarked(string text) => MarkdownLink().Replace(Bracketed().Replace(text, "$1"), match =>
        match.Groups["text"].Value == match.Groups["address"].Value ? match.Groups["address"].Value : $"{match.Groups["text"].Value} ({match.Groups["address"].Value})");

    [GeneratedRegex(@"<(https?://[^<>\s]+)>", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\[(?<text>[^\[\]\n]+)\]\((?<address>https?://[^()\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownLink();
}
