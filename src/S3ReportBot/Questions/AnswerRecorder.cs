using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Records the answer to a question that takes one message.</summary>
internal static class AnswerRecorder
{
    private const int LastShown = 80;

    /// <summary>Appends a paragraph to a text, entries to a list. A leading `=` is no part of it.</summary>
    public static void Append(Turn turn, Question question, string message)
    {
        var text = Literal.Of(message).Text;
        if (text.Length == 0)
            turn.Say("input.empty");
        else if (question.Kind == QuestionKind.Regions)
            AppendEntries(turn, question, RegionsReader.Split(text));
        else
            AppendParagraph(turn, question, text);
    }

    private static void AppendEntries(Turn turn, Question question, IReadOnlyList<string> entries)
    {
        var added = AnswerRows.New(turn, question, entries.Select(IReadOnlyList<string> (entry) => [entry])).ToList();
        if (added.Count == 0)
            turn.Say("input.empty");
        else if (SetRows(turn, question, [.. AnswerRows.Rows(turn, question), .. added]))
            turn.Say("saved.added-entries", ("question", Naming.Of(turn, question)), ("count", added.Count),
                ("answer", Acknowledged.Of(turn, question, turn.AnswerTo(question).Content)));
    }

    private static void AppendParagraph(Turn turn, Question question, string text)
    {
        var present = turn.AnswerTo(question).Content;
        var whole = present is TextContent { Text: { Length: > 0 } before } ? $"{before}\n\n{text}" : text;
        if (!IsTooLarge(turn, question, new TextContent(whole)))
        {
            turn.Record(question, AnswerState.Answered, new TextContent(whole));
            turn.Say("saved.added", ("question", Naming.Of(turn, question)),
                ("answer", Acknowledged.Of(turn, question, new TextContent(text))), ("count", Acknowledged.Words(whole)));
        }
    }

    /// <summary>After one of several messages that are appended until `done`.</summary>
    public static NavigationResult GoOnAdding(Turn turn)
    {
        turn.Say("ask.adding-more");
        turn.Reply.Offer("done");
        return NavigationResult.Quiet;
    }

    public static bool CanAppend(Question question) => question.Kind is QuestionKind.LongText or QuestionKind.Regions;

    /// <returns>False, and said so, when the rows are more than one answer can hold.</returns>
    public static bool SetRows(Turn turn, Question question, IReadOnlyList<Row> rows)
    {
        if (IsTooLarge(turn, question, new RowsContent(rows)))
            return false;
        var state = turn.AnswerTo(question).State;
        if (question.Kind == QuestionKind.Regions)
            state = rows.Count > 0 ? AnswerState.Answered : AnswerState.Open;
        else if (state != AnswerState.Answered)
            state = rows.Count > 0 ? AnswerState.Begun : AnswerState.Open;
        turn.Record(question, state, rows.Count > 0 ? new RowsContent(rows) : null);
        return true;
    }

    /// <summary>Says so when it is.</summary>
    public static bool IsTooLarge(Turn turn, Question question, AnswerContent content)
    {
        if (AnswerLimits.Fits(content))
            return false;
        turn.Say("invalid.too-large", ("question", Naming.Of(turn, question)));
        return true;
    }

    public static NavigationResult Replace(Turn turn, Question question, IReadOnlyList<string> entries)
    {
        var before = AnswerRows.Rows(turn, question).Count;
        IReadOnlyList<Row> rows = [.. AnswerRows.New(turn, question, entries.Select(IReadOnlyList<string> (entry) => [entry]))];
        var after = new RowsContent(rows);
        if (Conflicts.Meets(turn, question, after))
            return Conflicts.Keep(turn, question, after);
        if (!turn.Agreed && Replacing.TakesAway(turn.AnswerTo(question).Content, after))
            return Replacing.AskFirst(turn, question, after);
        if (!SetRows(turn, question, rows))
            return NavigationResult.Stay;
        turn.Say(before > 0 ? "saved.entries-replaced" : "saved.entries", ("question", Naming.Of(turn, question)),
            ("count", entries.Count), ("before", before), ("last", Excerpt.Of(entries[^1], LastShown)));
        return NavigationResult.Next(question.Id);
    }

    public static NavigationResult Save(Turn turn, Question question, AnswerContent content)
    {
        if (Conflicts.Meets(turn, question, content))
            return Conflicts.Keep(turn, question, content);
        var before = turn.AnswerTo(question).Content;
        if (!turn.Agreed && Replacing.TakesAway(before, content))
            return Replacing.AskFirst(turn, question, content);
        if (!turn.Record(question, AnswerState.Answered, content))
            turn.Say("saved.same", ("question", Naming.Of(turn, question)));
        else
            turn.Say(before is null ? "saved.answer" : "saved.answer-replaced", ("question", Naming.Of(turn, question)),
                ("answer", Acknowledged.Of(turn, question, content)), ("before", Acknowledged.Of(turn, question, before)));
        return NavigationResult.Next(question.Id);
    }
}
