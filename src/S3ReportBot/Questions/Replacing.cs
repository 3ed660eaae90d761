using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>A message that would take a filled answer away is asked about first.</summary>
internal static class Replacing
{
    private const int MostEntries = 3;
    private const int MostLetters = 200;

    /// <summary>Whether so much would be gone that its author is asked.</summary>
    public static bool TakesAway(AnswerContent? before, AnswerContent? after) => (before, after) switch
    {
        (TextContent { Text: var old }, TextContent { Text: var now }) => old.Length > MostLetters && !IsMostlyIn(Words(old), Words(now)),
        (RowsContent { Rows: var old }, RowsContent { Rows: var now }) => IsMuch(before) && !IsMostlyIn(Cells(old), Cells(now)),
        (_, null) => IsMuch(before),
        _ => false,
    };

    /// <summary>Keeps the message aside; `store it` replaces what is there.</summary>
    public static NavigationResult AskFirst(Turn turn, Question question, AnswerContent after)
    {
        turn.Say("aside.replaces", ("question", Naming.Of(turn, question)),
            ("before", Acknowledged.Of(turn, question, turn.AnswerTo(question).Content)),
            ("after", Acknowledged.Of(turn, question, after)));
        var canAppend = AnswerRecorder.CanAppend(question);
        if (canAppend)
            turn.Say("aside.replaces-add", ("question", Naming.Of(turn, question)));
        turn.Reply.Offer(canAppend ? [Asides.Store, Asides.Add, Asides.No] : [Asides.Store, Asides.No]);
        return Asides.Keep(turn, new AsideMessage(turn.Incoming.Text));
    }

    /// <summary>Names what a stored text would replace, with the way to keep both; nothing where it replaces none.</summary>
    public static void SayWhatGoes(Turn turn, bool mayAdd = true)
    {
        if (turn is not { Current: { Key: ReportKeyPart.None } question, PendingQuestion: { Adding: false } pending })
            return;
        if (pending.Row is { } id)
        {
            SayWhichCellGoes(turn, question, id, pending.Column);
            return;
        }

        if (AnswerRows.IsTable(question) || turn.AnswerTo(question).Content is not { } present)
            return;
        var canAdd = mayAdd && AnswerRecorder.CanAppend(question);
        turn.Say(canAdd ? "aside.goes-add" : "aside.goes", ("question", Naming.Of(turn, question)),
            ("before", Acknowledged.Of(turn, question, present)));
        if (canAdd)
            turn.Reply.Offer(Asides.Add);
    }

    private static void SayWhichCellGoes(Turn turn, Question question, string id, int column)
    {
        if (AnswerRows.Rows(turn, question).FirstOrDefault(row => row.Id == id)?.Cells[column] is { Length: > 0 } cell)
            turn.Say("aside.goes", ("question", AnswerRows.Columns(question)[column].Name),
                ("before", Acknowledged.Cell(turn, question, cell)));
    }

    /// <summary>`clear` at a long answer.</summary>
    public static NavigationResult AskToClear(Turn turn, Question question)
    {
        var version = turn.AnswerTo(question).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return NavigationResult.Confirm(ConfirmationKind.Clear, version);
    }

    private static bool IsMuch(AnswerContent? content) => content switch
    {
        TextContent { Text: var text } => text.Length > MostLetters,
        RowsContent { Rows: var rows } => rows.Count > MostEntries,
        _ => false,
    };

    private static bool IsMostlyIn(List<string> old, IEnumerable<string> now)
    {
        var kept = now.ToHashSet();
        return old.Count(kept.Contains) * 2 >= old.Count;
    }

    private static List<string> Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static List<string> Cells(IReadOnlyList<Row> rows) => [.. rows.Select(row => row.Cells[0])];
}
