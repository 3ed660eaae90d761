using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>`same`, `same section`: keeps what the last report answered.</summary>
internal sealed class SameCommands : ICommandModule
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["same"] = new(SameAsync, NeedsReport: true, Changes: true, Overwrites: true),
        ["same section"] = new(SameSectionAsync, NeedsReport: true, Changes: true, Overwrites: true),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument => [];

    private static async Task<NavigationResult> SameAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Current is not { Key: ReportKeyPart.None } question || turn.PendingQuestion is { Row: not null })
            return CommandTable.MeansNothing(turn, "same");
        if (turn.Earlier is not { } earlier)
            return None(turn);
        await earlier.LoadAsync(turn.Form, question, cancellationToken);
        var table = question.Kind == QuestionKind.Rows;
        if (turn.AnswerTo(question).Content is not null && !table)
        {
            turn.Say("skip.answered", ("question", Naming.Of(turn, question)));
            return NavigationResult.Next(question.Id);
        }

        if (EarlierOffer.Of(turn, question) is not { } content)
        {
            turn.Say(question.ListsEvents(EventTense.Past) ? "same.past-events" : "same.nothing", ("question", question.Name), ("period", earlier.Report.Period.Name));
            return NavigationResult.Stay;
        }

        var kept = Keep(turn, question, content);
        if (kept)
            turn.Say("same.kept", ("question", Naming.Of(turn, question)), ("period", earlier.Report.Period.Name));
        return kept && turn.AnswerTo(question).State == AnswerState.Answered
            ? NavigationResult.Next(question.Id)
            : NavigationResult.To(question);
    }

    private static async Task<NavigationResult> SameSectionAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Current is not { Key: ReportKeyPart.None } question)
            return CommandTable.MeansNothing(turn, "same section");
        if (turn.Earlier is not { } earlier)
            return None(turn);
        await earlier.LoadAllAsync(cancellationToken);
        var section = turn.Form.SectionOf(question);
        var open = section.Questions.Where(other => other.Key == ReportKeyPart.None && turn.AnswerTo(other).Content is null && turn.AnswerTo(other).State != AnswerState.Skipped).ToList();
        var kept = open.Where(other => other.DateColumn() < 0 && EarlierOffer.Of(turn, other) is { } content && Keep(turn, other, content)).ToList();
        turn.Say(kept.Count > 0 ? "same.section" : "same.section-nothing",
            ("section", section.Heading), ("questions", string.Join(", ", kept.Select(other => other.Name))), ("period", earlier.Report.Period.Name));
        if (open.Any(other => other.DateColumn() >= 0))
            turn.Say("same.section-events");
        return kept.Contains(question) ? NavigationResult.Next(question.Id) : NavigationResult.Stay;
    }

    /// <summary>A table that was begun keeps its rows and gets these below.</summary>
    private static bool Keep(Turn turn, Question question, AnswerContent content)
    {
        if (content is RowsContent { Rows: var rows } && AnswerRows.Rows(turn, question) is { Count: > 0 } present)
            return AnswerRecorder.SetRows(turn, question, [.. present, .. rows.Where(row => !present.Any(old => old.Cells.SequenceEqual(row.Cells)))]);
        turn.Record(question, AnswerState.Answered, content);
        return true;
    }

    private static NavigationResult None(Turn turn)
    {
        turn.Say("same.none");
        return NavigationResult.Stay;
    }
}
