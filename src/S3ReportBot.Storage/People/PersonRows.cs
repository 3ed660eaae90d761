using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.People;

/// <summary>What one range query of a person's partition gave.</summary>
/// <param name="Known">The person is kept as the channel tells now; false at first contact.</param>
/// <param name="Conversation">This conversation; null at its first turn.</param>
/// <param name="OldestConversation">Of the others, when there are as many as are kept: it makes room for a new one. Groups, where nothing stands, go first.</param>
public sealed record PersonRows(Person Person, bool Known, ConversationRow? Conversation, ConversationRow? OldestConversation)
{
    public Profile Profile { get; init; } = new(null, null);

    /// <summary>Codes tried in vain.</summary>
    public FailedJoinAttempts FailedJoinAttempts { get; init; } = FailedJoinAttempts.None;

    /// <summary>How often this person wants to be reminded.</summary>
    public ReminderFrequency ReminderFrequency { get; init; }

    /// <summary>As it is stored; null at first contact.</summary>
    internal Entity? ProfileRow { get; init; }

    /// <summary>With what the channel tells now; what it does not tell stays as it is kept.</summary>
    public PersonRows Told(string? zone, string? locale)
    {
        var told = new Profile(zone ?? Profile.Zone, locale ?? Profile.Locale);
        return told == Profile ? this : this with { Profile = told, Known = false };
    }
}

/// <summary>Where a person talks to the bot.</summary>
/// <param name="Reference">The conversation reference as JSON: where the bot can write to.</param>
/// <param name="Report">The report being worked on here; null before one is chosen.</param>
/// <param name="Turn">The turn row while there is no report; with a report it lives there.</param>
/// <param name="Blocked">Why nothing reaches this conversation; null otherwise. The person's next message there forgets it.</param>
public sealed record ConversationRow(
    string Conversation, string? ETag, DateTimeOffset At, string Reference, ReportKey? Report, string PartnershipName, TurnRow? Turn, string? Blocked = null);
