using S3ReportBot.Core.Texts;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Imports;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Imports;

/// <summary>Says, question by question, what was taken over, and what could not be placed.</summary>
internal static class ImportSummary
{
    private const int MostUnplaced = 10;
    private const int Excerpt = 70;

    public static void Say(Turn turn, IReadOnlyList<TakenOver> answers, IReadOnlyList<Unplaced> unplaced)
    {
        foreach (var (what, heading) in ((Takeover, string)[])[(Takeover.Taken, "import.taken"), (Takeover.Same, "import.same"), (Takeover.Differs, "import.differs"), (Takeover.TooLarge, "import.too-large"), (Takeover.LeftOut, "import.left-out")])
            List(turn, heading, [.. answers.Where(answer => answer.What == what).Select(answer => Line(turn, answer))]);
        SayUnplaced(turn, unplaced);
    }

    public static void SayUnplaced(Turn turn, IReadOnlyList<Unplaced> unplaced)
    {
        List(turn, "import.unplaced", [.. unplaced.Take(MostUnplaced).Select(piece => piece.Question is { } question
            ? turn.Reply.Text("import.line", ("number", question.Number), ("question", question.Name), ("answer", Cut(piece.Text)))
            : turn.Reply.Text("import.unplaced-line", ("text", Cut(piece.Text))))], unplaced.Count);
        if (unplaced.Count > MostUnplaced)
            turn.Say("import.unplaced-more", ("count", unplaced.Count - MostUnplaced));
    }

    private static void List(Turn turn, string heading, IReadOnlyList<string> lines, int? count = null)
    {
        if (lines.Count > 0)
            turn.Reply.Add(string.Join('\n', lines.Prepend(turn.Reply.Text(heading, ("count", count ?? lines.Count)))));
    }

    public static string Line(Turn turn, TakenOver answer) => turn.Reply.Text(
        "import.line", ("number", answer.Question.Number), ("question", answer.Question.Name), ("answer", Shown(turn, answer.Question, answer.Content)));

    private static string Shown(Turn turn, Question question, AnswerContent? content) => content switch
    {
        TextContent { Text: var text } when question.Kind == QuestionKind.LongText =>
            turn.Reply.Text("import.text", ("count", AnswerText.Length(text)), ("text", Cut(text))),
        TextContent { Text: var text } => Cut(text),
        RowsContent rows => turn.Reply.Text(question.Kind == QuestionKind.Regions ? "import.entries" : "import.rows", ("count", rows.Rows.Count)),
        RatingsContent ratings => turn.Reply.Text("import.ratings", ("rated", ratings.Rated), ("count", ratings.Values.Count)),
        _ => "-",
    };

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Excerpt ? line : string.Concat(line.EnumerateRunes().Take(Excerpt).Select(rune => rune.ToString())) + "…";
    }
}
