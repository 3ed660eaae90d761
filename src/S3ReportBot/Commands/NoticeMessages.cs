using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <param name="Asked">The sections that its person hears of by it.</param>
internal sealed record NoticeMessage(IReadOnlyList<Activity> Messages, IReadOnlyList<HandedSection> Asked);

/// <summary>What a notice says, from what is stored at the moment it is sent: names, times and counts, never an answer.</summary>
internal sealed class NoticeMessages(ReportStore reports, Forms forms, Deadlines deadlines, TextCatalog texts)
{
    /// <returns>Null: it is not so, or not yet.</returns>
    public async Task<NoticeMessage?> ComposeAsync(Notice notice, ConversationRow to, CancellationToken cancellationToken)
    {
        var channel = ChannelCapabilities.Of(ReferenceJson.Read(to.Reference)?.ChannelId ?? "");
        var reply = new Reply(texts, channel);
        var header = await reports.HeaderAsync(notice.Report, cancellationToken);
        if (Words(reply, notice, header) is not var (paragraphs, commands))
            return null;
        // A button of a card belongs to the card's report; what leads anywhere else is offered beside it.
        if (channel.Cards && commands is [var only] && only == SwitchCommand.Line(notice.Report))
            reply.Card(NoticeCard.Of("", paragraphs, null, commands, new CardOrigin(notice.Report, "", 0)));
        else
        {
            foreach (var paragraph in paragraphs)
                reply.Add(paragraph);
            reply.Offer(commands);
        }

        var messages = reply.Take(new CardOrigin(notice.Report, "", 0));
        messages[^1].Summary = paragraphs[0].Replace("**", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
        return new(messages, notice.Kind == NoticeKind.Asked ? Handover.NewFor(header!, notice.Person) : []);
    }

    private (string[] Paragraphs, string[] Commands)? Words(Reply reply, Notice notice, ReportHeader? header) => notice.Kind switch
    {
        NoticeKind.Asked =>
            header is { Status: not ReportStatus.Submitted } && Handover.NewFor(header, notice.Person) is { Count: > 0 } news
            ? ([reply.Text("handed.notice", ("name", news[0].By), ("report", Report(notice)),
                ("sections", Handover.Names(forms.Of(header.Form, header.FormVersion), news)),
                ("line", SwitchCommand.Line(notice.Report)))], [SwitchCommand.Line(notice.Report)])
            : null,
        NoticeKind.Submitted => header?.ReceiptNumbered(notice.Number) is { } receipt ? Submitted(reply, notice, header, receipt) : null,
        NoticeKind.Reopened => header?.Reopened is { } reopened && reopened.Turn == notice.Turn
            ? (ReopenedNews.Of(reply, Report(notice), reopened, forms.Of(header.Form, header.FormVersion)),
                [SwitchCommand.Line(notice.Report)])
            : null,
        NoticeKind.CoordinatorJoined or NoticeKind.LeadJoined => ([reply.Text(
            notice.Kind == NoticeKind.LeadJoined ? "joined.Lead" : "joined.Coordinator",
            ("name", notice.Name), ("partnership", notice.Partnership), ("by", notice.By))], []),
        NoticeKind.FirstCoordinator =>
            ([reply.Text("joined.first", ("name", notice.Name), ("partnership", notice.Partnership))], ["status"]),
        _ => ([reply.Text(
            notice.Kind == NoticeKind.LeadRemoved ? "removed.lead" : "removed.coordinator",
            ("partnership", notice.Partnership), ("name", notice.By))], []),
    };

    private (string[] Paragraphs, string[] Commands) Submitted(Reply reply, Notice notice, ReportHeader header, SubmissionReceipt receipt)
    {
        var (deadline, document) =
            (deadlines.Of(notice.Report), $"document {Partnership.ShortNameOf(notice.Partnership)} {notice.Report.Period}");
        var what = reply.Text(
            receipt.Number > 1 ? "submitted.notice-again" : "submitted.notice", ("report", Report(notice)),
            ("name", header.Authors.GetValueOrDefault(receipt.By) ?? texts["person.unknown"]), ("time", BrusselsTime.Time(receipt.At)));
        var when = reply.Text(
            deadline.IsPast(receipt.At) ? "submitted.notice-late" : "submitted.notice-on-time", ("date", BrusselsTime.Date(deadline.Day)));
        return ([$"{what} {when}", reply.Text("submitted.notice-how", ("document", document))], [document, "status"]);
    }

    private static string Report(Notice notice) => $"{notice.Partnership}, {notice.Report.Period.Name}";
}
