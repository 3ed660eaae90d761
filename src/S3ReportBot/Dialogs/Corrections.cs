using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Corrections of an earlier answer, sent while another question waits: offered first, made on `yes`.</summary>
internal sealed class Corrections(MessageReader reader)
{
    /// <summary>Names the answer that is meant, and what would become of it where the message tells.</summary>
    /// <param name="asked">A question of the bot's own that waits; null for none.</param>
    public void Propose(Turn turn, Question question, MessageReading reading, Confirmation? asked)
    {
        var goTo = string.Create(CultureInfo.InvariantCulture, $"go to {question.Number}");
        if (question.Key != ReportKeyPart.None)
        {
            turn.Say("correct.report", ("report", turn.ReportName));
            turn.Reply.Offer("switch");
            return;
        }

        var isOpen = question == turn.Current;
        var present = turn.AnswerTo(question).Content;
        if (present is null && reading.Change is null)
        {
            turn.Say(isOpen ? "correct.empty-open" : "correct.empty", ("question", Naming.Of(turn, question)), ("command", goTo));
            turn.Reply.Offer(isOpen ? [] : [goTo]);
            return;
        }

        var text = turn.Incoming.Text;
        // Where `yes` answers another question, or may answer one that was not seen, it changes nothing.
        var mayAgree = (asked is null || !Confirmations.Blocks(asked)) && turn is { SawQuestion: true, Current.Key: ReportKeyPart.None };
        var corrections = new CorrectionReader(reader.Negators, entry => Evidence.IsRegion(turn, entry));
        var change = ChangeOf(turn, question, reading, mayAgree ? corrections : null);
        if (reading.Change is { } unknown && change is null)
            turn.Say("correct.no-entry", ("question", Naming.Of(turn, question)), ("entry", Excerpt.Of(unknown.Which)));
        else
            turn.Say("correct.meant", ("question", Naming.Of(turn, question)), ("answer", Acknowledged.Of(turn, question, present)));
        if (change is not null)
        {
            turn.Say(Key(change, question),
                ("from", Acknowledged.Cell(turn, question, change.From ?? "")), ("to", Acknowledged.Cell(turn, question, change.To)));
            turn.Reply.Offer(Asides.Yes);
        }

        if (!isOpen)
        {
            turn.Say("correct.how", ("command", goTo));
            turn.Reply.Offer(goTo);
        }

        if (!mayAgree)
            return;
        if (!isOpen)
            Replacing.SayWhatGoes(turn);
        Asides.Drop(turn, turn.Aside);
        // Without a change `yes` has nothing to agree to, and stores nothing.
        turn.Aside = new AsideMessage(text) { Change = change, Served = change is null };
    }

    /// <param name="corrections">Null where `yes` may change nothing.</param>
    private static ProposedChange? ChangeOf(Turn turn, Question question, MessageReading reading, CorrectionReader? corrections)
    {
        if (corrections is null)
            return null;
        var present = turn.AnswerTo(question).Content;
        return reading.Change is not { } entry
            ? corrections.Read(turn.Incoming.Text, question, present)
            : entry.In(question, present as RowsContent ?? new RowsContent([]), number => AnswerRows.Numbered(turn, question, number));
    }

    public static NavigationResult Make(Turn turn, ProposedChange change)
    {
        var question = turn.Form[change.Question];
        if (Conflicts.IsNews(turn, question))
            return Conflicts.LookFirst(turn, question);
        var before = turn.AnswerTo(question);
        if (Changed(turn, question, before.Content, change) is not { } content || !AnswerLimits.Fits(content))
        {
            turn.Say("correct.gone", ("question", Naming.Of(turn, question)), ("number", question.Number));
            return NavigationResult.Stay;
        }

        turn.Record(question, before.State, content);
        var to = Acknowledged.Cell(turn, question, change.To);
        turn.Say("correct.done", ("question", Naming.Of(turn, question)),
            ("answer", change.From is null ? to : $"{Acknowledged.Cell(turn, question, change.From)} → {to}"));
        turn.Reply.Offer("undo");
        return NavigationResult.Stay;
    }

    private static string Key(ProposedChange change, Question question)
    {
        if (change.From is not null)
            return "correct.replace";
        return question.Kind == QuestionKind.Regions ? "correct.add" : "correct.set";
    }

    private static AnswerContent? Changed(Turn turn, Question question, AnswerContent? present, ProposedChange change) => present switch
    {
        TextContent when change.From is null =>
            AnswerReader.Read(question, turn.AnswerTo(question), change.To) is AnswerResult.Accepted { Content: var read }
            ? read
            : null,
        TextContent { Text: var text } when text.Contains(change.From, StringComparison.Ordinal) =>
            new TextContent(text.Replace(change.From, change.To, StringComparison.Ordinal)),
        RowsContent { Rows: var rows } when change.From is null =>
            new RowsContent([.. rows,
                .. AnswerRows.New(turn, question, RegionsReader.Split(change.To).Select(IReadOnlyList<string> (entry) => [entry]))]),
        RowsContent { Rows: var rows } when rows.Any(row => row.Cells.Any(cell => cell.Contains(change.From, StringComparison.Ordinal))) =>
            new RowsContent([.. rows.Select(row => WithPart(turn, question, row, change.From, change.To))]),
        _ => null,
    };

    private static Row WithPart(Turn turn, Question question, Row row, string from, string to)
    {
        var column = row.Cells.ToList().FindIndex(cell => cell.Contains(from, StringComparison.Ordinal));
        return column < 0
            ? row
            : AnswerRows.With(turn, question, row, column, row.Cells[column].Replace(from, to, StringComparison.Ordinal));
    }
}
