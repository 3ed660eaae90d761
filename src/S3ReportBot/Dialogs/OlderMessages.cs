using System.Globalization;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>
/// A button of an older message, or a reply to one, leads to its question: what was pressed or written is ready there, and stored when its
/// author agrees. Of another report it offers to open that one.
/// </summary>
internal static class OlderMessages
{
    private const string Edit = "edit ";

    /// <summary>To the question as it is now, with the text kept aside at it.</summary>
    /// <param name="key">Of the text that says why.</param>
    /// <param name="text">Null or empty for nothing to store.</param>
    public static NavigationResult Lead(Turn turn, Question question, string key, string? text)
    {
        turn.Say(key, ("question", Naming.Of(turn, question)), ("number", question.Number));
        if (text is { Length: > 0 } && question.Key == ReportKeyPart.None)
        {
            turn.Ready = (question.Id, new AsideMessage(text));
            turn.Reply.Offer(Asides.Store, Asides.No);
        }

        turn.AsksInFull = true;
        return NavigationResult.To(question);
    }

    /// <summary>A row of a list: to that row, where the list is as the card shows it.</summary>
    public static NavigationResult LeadToRow(Turn turn, Question question, CardSubmit card)
    {
        var rows = AnswerRows.Rows(turn, question);
        if (card.Base != turn.AnswerTo(question).Version || NumberOf(card.Text) is not { } number || number < 1 || number > rows.Count)
            return Lead(turn, question, "older.list", null);
        turn.Say("older.row", ("question", Naming.Of(turn, question)), ("number", number));
        return NavigationResult.To(new DialogPosition(question.Id, rows[number - 1].Id, 0, Editing: true));
    }

    /// <summary>What a card's button or inputs say, as it could be typed; null for what is no answer.</summary>
    public static string? Pressed(Turn turn, Question question, CardSubmit card) => question.Kind switch
    {
        QuestionKind.Ratings => Ratings(question, turn.AnswerTo(question).Content as RatingsContent, card),
        QuestionKind.Choice => card.Text,
        _ => null,
    };

    /// <summary>Asks whether to open the report that the card is of, and remembers what was pressed.</summary>
    public static NavigationResult OfferReport(Turn turn, CardSubmit card)
    {
        var question = turn.Form.Find(card.Question);
        var pressed = question is null ? null : Pressed(turn, question, card);
        return NavigationResult.Confirm(ConfirmationKind.OpenReport, $"{card.Report}\n{card.Question}\n{pressed}");
    }

    public static void AskToOpen(Turn turn, string argument)
    {
        if (Report(argument) is { } report && turn.Person.MembershipOf(report.Partnership) is { } membership)
            turn.Say("older.report", ("report", $"{membership.Name}, {report.Period.Name}"));
        turn.Reply.Offer(Asides.Yes, Asides.No);
    }

    public static NavigationResult Open(Turn turn, string argument)
    {
        if (Report(argument) is not { } report || !turn.Person.MayAnswer(report))
        {
            turn.Say("card.other-report");
            return NavigationResult.Stay;
        }

        var parts = argument.Split('\n', 3);
        if (parts[2].Length > 0)
            turn.Ready = (parts[1], new AsideMessage(parts[2]));
        return NavigationResult.Open(report, turn.Person.MembershipOf(report.Partnership)!.Name, parts[1]);
    }

    private static ReportKey? Report(string argument) => CardOrigin.Parse(argument.Split('\n')[0]);

    /// <summary>What the card would change, as it could be typed.</summary>
    private static string? Ratings(Question question, RatingsContent? present, CardSubmit card) =>
        RatingsCard.Read(question, present, card) is { } rated
            ? string.Join("; ", rated.Values.Select((value, index) => (value, index))
                .Where(item => item.value is not null && item.value != present?.Values[item.index])
                .Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.index + 1}={item.value}")))
            : null;

    private static int? NumberOf(string? line) => line?.StartsWith(Edit, StringComparison.Ordinal) is true
        && int.TryParse(line[Edit.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : null;
}
