using System.Text.Json;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Reminders;

/// <summary>
/// What a reminder says: until when, how far, and the next open question. Where there are cards it is one, with the same words as
/// the text elsewhere. A card can be used as long as its report is the one worked on; afterwards its buttons say what has become of it.
/// </summary>
internal static class ReminderMessage
{
    /// <summary>Of a card's 28 KB (Teams).</summary>
    private const int CardBytes = 25_000;

    /// <summary>All but the question.</summary>
    /// <param name="position">The question that it asks; null where the person's screen is left alone, or nothing is open.</param>
    /// <param name="next">The next open question; null for none.</param>
    /// <returns>Its title.</returns>
    public static string Say(Turn turn, DueReminder due, DialogPosition? position, Question? next)
    {
        var title = Title(turn, due);
        turn.Reply.Add(title);
        SayHowFar(turn);
        turn.Say("reminder.how");
        if (position is not null)
            turn.Say("reminder.here");
        else if (next is not null)
        {
            var line = turn.ReportChosen ? ReportLine.Of(due.Report) : "continue";
            turn.Say("reminder.elsewhere", ("question", next.Name), ("line", line));
            turn.Reply.Offer(line);
        }

        turn.Reply.Offer("remind me tomorrow");
        return title;
    }

    /// <summary>Gives the messages their title and, where they fit into one, their card.</summary>
    public static void Finish(Turn turn, string title, IReadOnlyList<Activity> messages, DialogPosition? position, Question? next)
    {
        messages[^1].Summary = Plain(title);
        if (turn.Channel.Cards && messages is [{ Attachments: null } only])
            ToCard(turn, only, Buttons(position, next));
    }

    private static string Title(Turn turn, DueReminder due)
    {
        var left = due.Deadline.DaysLeft(turn.Now);
        var key = due.Reminder.Kind == ReminderKind.Nudge ? "reminder.nudge"
            : due.Deadline.IsPast(turn.Now) ? "reminder.late"
            : left > 1 ? "reminder.in-days"
            : left == 1 ? "reminder.tomorrow" : "reminder.today";
        return turn.Reply.Text(
            key, ("report", turn.ReportName), ("count", left), ("date", BrusselsTime.Date(due.Deadline.Day)), ("name", due.Reminder.By),
            ("due", Due.Of(turn, due.Report)));
    }

    private static void SayHowFar(Turn turn)
    {
        var progress = turn.Report!.ProgressAt(turn.Now);
        turn.Say(
            !progress.IsBegun ? "reminder.not-begun" : progress.Missing > 0 ? "reminder.missing" : "reminder.complete",
            ("settled", progress.Settled), ("count", progress.Questions), ("missing", progress.Missing));
    }

    private static string[] Buttons(DialogPosition? position, Question? next) => next is null ? ["submit", "review", "remind me tomorrow"]
        : position is null ? ["continue", "remind me tomorrow"]
        : [next.Mandatory ? "later" : "skip", "remind me tomorrow", "help"];

    private static void ToCard(Turn turn, Activity message, string[] commands)
    {
        var report = turn.Report!;
        var progress = report.ProgressAt(turn.Now);
        string[] paragraphs = [.. message.Text.Replace("  \n", "\n", StringComparison.Ordinal).Split("\n\n").Skip(1)];
        var card = NoticeCard.Of(message.Summary, paragraphs, (progress.Settled, progress.Questions), commands, new CardOrigin(report.Key, "", 0));
        // A long list asked again is better read as text than refused as a card.
        if (JsonSerializer.SerializeToUtf8Bytes(card.Content).Length > CardBytes)
            return;
        message.Attachments = [card];
        message.Text = null;
        message.SuggestedActions = null;
    }

    private static string Plain(string text) => text.Replace("**", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
}
