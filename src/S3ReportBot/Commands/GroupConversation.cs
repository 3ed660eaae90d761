using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Where others read along: help, how far one's reports are, the public document. No answers, nothing of a draft.</summary>
internal sealed class GroupConversation(CommandTable commands, ReportStore reports, DocumentMessage documents)
{
    public async Task AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        switch (turn.Incoming.Text.TrimEnd('.').TrimEnd().ToLowerInvariant())
        {
            case "help":
                turn.Say("group.help");
                break;
            case "status" when !turn.Person.Coordinated.Any():
            case "document" when !turn.Person.Coordinated.Any():
                turn.Say("group.no-member");
                break;
            case "status" when await commands.FindAsync(turn, "status", cancellationToken) is { } status:
                await CommandTable.RunAsync(turn, status.Command, "", cancellationToken);
                break;
            case "document":
                await DocumentsAsync(turn, cancellationToken);
                break;
            default:
                turn.Say("group.personal-chat");
                break;
        }
    }

    /// <summary>Of each partnership the one submitted last, of the half-year now due or the one before.</summary>
    private async Task DocumentsAsync(Turn turn, CancellationToken cancellationToken)
    {
        var due = ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now));
        var offered = false;
        foreach (var membership in turn.Person.Coordinated)
            foreach (var period in (ReportingPeriod[])[due, due.Previous()])
            {
                var key = new ReportKey(membership.Partnership, period);
                if (!turn.Person.MayAnswer(key)
                    || (await reports.ReadAsync(key, "", "", cancellationToken)).Header?.Receipt is not { } receipt)
                    continue;
                await documents.OfferPublicAsync(turn, key, membership.Name, receipt.Number, cancellationToken);
                offered = true;
                break;
            }

        if (!offered)
            turn.Say("group.no-document");
    }
}
