using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Tells the reader what the conversation waits for, and has it read the message. Changes nothing.</summary>
internal sealed class MessageRecognizer(MessageReader reader, CommandTable commands, ReportChoice choice)
{
    private const int ShortestPart = 4;
    private static readonly MessageReading Literal = new(MessageKind.Answer, "", Certainty.Exact, "literal");
    private static readonly MessageReading Known = new(MessageKind.Answer, "", Certainty.Exact, "known");

    public async Task<Understood> ReadAsync(Turn turn, Confirmation? asked, CancellationToken cancellationToken)
    {
        var text = turn.Incoming.Text;
        if (turn.Aside is not null && WordOfAside(text) is { } word)
            return new(new(MessageKind.Word, word, Certainty.Exact, "aside"));
        if (text.Length == 0 || text.StartsWith('='))
            return new(Literal);
        var plain = reader.Undecorated(text);
        var command = await commands.FindAsync(turn, text, cancellationToken)
            ?? (plain == text ? null : await commands.FindAsync(turn, plain, cancellationToken));
        if (command is not null)
            return new(new(MessageKind.Command, plain, Certainty.Exact, "command"), command);
        if (turn.PendingQuestion is { Row: null, Adding: false } && turn.Current is { } open && AnswerRecognizer.MeansNothing(open, text))
            return new(Known);
        if (await TellsOutcomeAsync(turn, text, cancellationToken) || await IsChosenAsync(turn, text, cancellationToken))
            return new(Known);
        return new(reader.Read(text, await ExpectationAsync(turn, asked, cancellationToken)));
    }

    /// <summary>What only a message that is kept aside waits for; without one these words are reserved.</summary>
    private static string? WordOfAside(string text) => Confirmations.WordOf(text) switch
    {
        "=" or Asides.Store => Asides.Store,
        Asides.Add => Asides.Add,
        _ => null,
    };

    private static async Task<bool> TellsOutcomeAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (turn.Current is not { } question || !question.ListsEvents(EventTense.Past) || turn.PendingQuestion is { Row: not null })
            return false;
        await QuestionPrompt.LoadEarlierAsync(turn, DialogPosition.Of(turn.PendingQuestion!), cancellationToken);
        return DidItHappen.Read(turn, question, text) is not null;
    }

    private async Task<Expectation> ExpectationAsync(Turn turn, Confirmation? asked, CancellationToken cancellationToken)
    {
        var waits = new Expectation(turn.Form, AwaitedBy(turn, asked))
        {
            Question = turn.Current,
            Last = AnsweredLast(turn),
            Column = turn.PendingQuestion?.Column ?? 0,
            Confirmation = asked?.Kind,
            Words = [.. (asked is null ? [] : Confirmations.WordsOf(asked)), .. (turn.Aside is { } aside ? WordsOf(aside, turn.Form) : [])],
            Loses = Loses(turn, asked),
            Listed = turn.Row.PendingQuestion?.Listed.Count ?? 0,
            Members = Colleagues(turn),
            Today = BrusselsTime.Today(turn.Now),
        };
        // What comes right after a text or a list is read as a part of that.
        if (asked is null && (EnterSends.Continued(turn) ?? EnterSends.Kept(turn)) is { } before)
            return waits with
            {
                Awaited = Awaited.Answer, Question = before, Last = null, Column = 0,
                Reads = text => Evidence.IsThere(turn, new DialogPosition(before.Id), text),
            };
        if (turn.Current is not { } question)
            return waits;
        var position = DialogPosition.Of(turn.PendingQuestion!);
        if (question.Key == ReportKeyPart.None)
            return waits with { Reads = text => Evidence.IsThere(turn, position, text) };
        var isNamed = question.Key == ReportKeyPart.Partnership && await choice.IsNamedAsync(turn, cancellationToken);
        return waits with { Reads = _ => isNamed };
    }

    /// <summary>Where it is open again, a message is about what waits.</summary>
    private static Question? AnsweredLast(Turn turn) =>
        turn is { Report.IsOpen: true, Current: { Key: ReportKeyPart.None } open, Last: { } last }
        && turn.Form.Find(last.Question) is { Key: ReportKeyPart.None } question && question != open
            && turn.AnswerTo(question).Content is not null
            ? question
            : null;

    /// <summary>A table takes a further row, anything else takes a text in place of the one that is there.</summary>
    private static bool Loses(Turn turn, Confirmation? asked) => asked is { Kind: ConfirmationKind.Clear }
        || (turn is { Aside: { Offer: null, Change: null }, Current: { Key: ReportKeyPart.None } question }
            && !AnswerRows.IsTable(question) && turn.AnswerTo(question).Content is not null);

    /// <summary>
    /// What is kept and is a word of assent itself is stored by `store it` alone: the same word once more says nothing new. So is what was
    /// served, of which nobody was asked.
    /// </summary>
    private IReadOnlyList<string> WordsOf(AsideMessage aside, Questionnaire form) => aside switch
    {
        { Served: true } => [],
        { Offer: null, Change: null } when IsAssent(aside.Text, form) => [Asides.No],
        _ => Asides.Words,
    };

    private bool IsAssent(string text, Questionnaire form) =>
        reader.Read(text, new Expectation(form, Awaited.Answer) { Words = [Asides.Yes] }).Kind == MessageKind.Word;

    /// <summary>Whoever has written in this report, or was asked to: the others need no name in a message, or a further read.</summary>
    private static IReadOnlyList<string> Colleagues(Turn turn) => turn.Report?.Header is not { } header ? [] :
    [
        .. header.Authors.Where(author => author.Key != turn.Person.Key).Select(author => author.Value)
            .Concat(header.Handed.Where(handed => handed.Person != turn.Person.Key).Select(handed => handed.Name)).Distinct(),
    ];

    /// <summary>One of the choices, a number, or what stands in the name of a partnership; two letters stand in many.</summary>
    private async Task<bool> IsChosenAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (turn.Current is not { Kind: QuestionKind.Choice } question || (text.Length < ShortestPart && !char.IsAsciiDigit(text[0])))
            return false;
        if (question.Key == ReportKeyPart.None)
            return Evidence.IsThere(turn, DialogPosition.Of(turn.PendingQuestion!), text);
        return await choice.ReadAsync(turn, DialogPosition.Of(turn.PendingQuestion!), cancellationToken)
            is ReportReading.HalfYear or ReportReading.Listed or Reading.Refused { Reason: "invalid.choice-ambiguous" };
    }

    private static Awaited AwaitedBy(Turn turn, Confirmation? asked) => (asked, turn.PendingQuestion) switch
    {
        ({ Kind: ConfirmationKind.Import }, _) => Awaited.Importing,
        ({ Kind: ConfirmationKind.NewPartnership or ConfirmationKind.FirstCoordinator }, _) => Awaited.Answer,
        ({ } confirmation, _) when Confirmations.Blocks(confirmation) => Awaited.Word,
        (_, _) when turn.Report is { IsOpen: false } => Awaited.Submitted,
        (_, null or { Question.Length: 0 }) => Awaited.Nothing,
        (_, { Adding: true }) => Awaited.Adding,
        (_, { Row: not null }) => Awaited.Cell,
        _ when turn.Current is { Kind: QuestionKind.Rows or QuestionKind.Regions } => Awaited.Cell,
        _ => Awaited.Answer,
    };
}
