using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.People;

/// <summary>What one range query of a person's partition gave.</summary>
/// <param name="Known">False at first contact.</param>
/// <param name="Conversation">This conversation; null at its first turn.</param>
/// <param name="OldestConversation">Of the others, when there are as many as are kept: it makes room for a new one.</param>
/// <param name="Guesses">Codes tried in vain.</param>
public sealed record PersonRows(Person Person, bool Known, ConversationRow? Conversation, ConversationRow? OldestConversation, Guesses Guesses);

/// <summary>Where a person talks to the bot.</summary>
/// <param name="Reference">The conversation reference as JSON: where the bot can write to.</param>
/// <param name="Report">The report being worked on here; null before one is chosen.</param>
/// <param name="Turn">The turn row while there is no report; with a report it lives there.</param>
public sealed record ConversationRow(
    string Conversation, string? ETag, DateTimeOffset At, string Reference, ReportKey? Report, string PartnershipName, TurnRow? Turn);
