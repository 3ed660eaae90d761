using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Questions;

namespace S3ReportBot.Dialogs;

/// <summary>What each question of the bot's own waits for, and what it does with anything else.</summary>
internal sealed partial class Confirmations
{
    private const string Yes = "yes", No = "no";

    /// <summary>A message as one of the words may be typed.</summary>
    public static string WordOf(string message) => message.Trim().TrimEnd('.').ToLowerInvariant();

    /// <summary>What a question of the bot's own takes for a reply.</summary>
    public static IReadOnlyList<string> WordsOf(Confirmation confirm) => confirm.Kind switch
    {
        ConfirmationKind.Import => [],
        ConfirmationKind.Held => UnseenQuestion.AboutHeld,
        ConfirmationKind.PassOver => [No],
        ConfirmationKind.Conflict => [ConflictChoice.Mine, ConflictChoice.Theirs, ConflictChoice.Together, No],
        ConfirmationKind.Move => [DraftMove.Word, Yes, No],
        _ => [Yes, No],
    };

    /// <summary>Nothing else is read as an answer before it is decided.</summary>
    public static bool Blocks(Confirmation confirm) => confirm.Kind is ConfirmationKind.Submit or ConfirmationKind.NewPartnership
        or ConfirmationKind.FiledElsewhere or ConfirmationKind.Conflict or ConfirmationKind.Clear
        or ConfirmationKind.FirstCoordinator || IsOfCommand(confirm);

    private static bool IsOfCommand(Confirmation confirm) =>
        IsOfLeads(confirm) || confirm.Kind is ConfirmationKind.Leave or ConfirmationKind.RemoveName;

    private static bool IsOfLeads(Confirmation confirm) =>
        confirm.Kind is ConfirmationKind.Due or ConfirmationKind.NudgeAll or ConfirmationKind.Remove or ConfirmationKind.Reopen;

    /// <summary>Whoever is asked about a partnership may type another one; the list with its numbers is above.</summary>
    public static bool TakesText(Confirmation confirm, string text, MessageReading reading) =>
        confirm.Kind is ConfirmationKind.NewPartnership or ConfirmationKind.FirstCoordinator && text.Any(char.IsLetter)
        && (reading.Kind == MessageKind.Answer || reading.Why == MessageReader.Unreadable);

    /// <summary>Key of the line that names it while it waits; null for one that the question beside it stands for.</summary>
    public static string? Brief(Confirmation confirm) => confirm.Kind switch
    {
        ConfirmationKind.Submit => "brief.submit",
        ConfirmationKind.NewPartnership => "brief.new-partnership",
        ConfirmationKind.FiledElsewhere => "brief.filed-elsewhere",
        ConfirmationKind.Conflict => "brief.conflict",
        ConfirmationKind.Clear => "brief.clear",
        ConfirmationKind.Import => "brief.import",
        ConfirmationKind.FirstCoordinator => "brief.first-coordinator",
        ConfirmationKind.Leave => "brief.leave",
        ConfirmationKind.RemoveName => "brief.remove-name",
        _ => IsOfLeads(confirm) ? "brief.lead" : null,
    };
}
