using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Turns;

namespace S3ReportBot.Downloads;

/// <summary>
/// Asks a person whether a document may be put among their own files, and puts it there. The links stand beside the offer, so nothing is
/// lost when it is declined or fails. Platform: files.
/// </summary>
internal sealed class FileOffers(DocumentLinks links, ISealedReports reports, FileUpload upload, TextCatalog texts)
{
    public async Task OfferAsync(Turn turn, DocumentLink link, CancellationToken cancellationToken)
    {
        var report = turn.Report!;
        // In the turn that seals it, the submission is not stored yet.
        var found = report.HeaderChanged
            ? new ReportInForm(turn.Form, new Report(report.Key, report.Partnership, report.Header!, report.Answers))
            : await reports.FindAsync(link.Report, (int)link.Version, cancellationToken);
        if (found is null)
            return;
        using var file = Write(found, link);
        var context = new Dictionary<string, object> { [UploadRequest.TokenName] = await links.CreateAsync(link, cancellationToken) };
        turn.Reply.File(new Attachment
        {
            ContentType = FileConsentCard.ContentType,
            Name = link.FileName,
            Content = new FileConsentCard(texts["file.offer"], file.Length, context, context),
        });
    }

    /// <summary>Takes the answer to an offer. The file follows once the turn is committed, so that it is put there once.</summary>
    public void Take(Turn turn, IInvokeActivity activity)
    {
        var request = UploadRequest.Read(activity.Value);
        turn.AfterSend = async cancellationToken => request switch
        {
            null => Say(activity, "file.unknown"),
            { Url: null } => Say(activity, "file.declined"),
            _ when !upload.IsAllowed(request.Url) => Say(activity, "file.refused"),
            _ => await PutAsync(turn, request, cancellationToken) ? Done(activity, request) : Say(activity, "file.failed"),
        };
    }

    private async Task<bool> PutAsync(Turn turn, UploadRequest request, CancellationToken cancellationToken)
    {
        if (await links.ReadAsync(request.Token, cancellationToken) is not LinkReading.Valid { Link: var link } || !link.IsFor(turn.Person)
            || await reports.FindAsync(link.Report, (int)link.Version, cancellationToken) is not { } found)
            return false;
        using var file = Write(found, link);
        return await upload.PutAsync(request.Url!, file, cancellationToken);
    }

    private MemoryStream Write(ReportInForm found, DocumentLink link) =>
        DocumentFile.Write(ReportDocument.Compose(found.Form, found.Report, link.Kind, texts), link.Format);

    private FollowUp Done(IInvokeActivity activity, UploadRequest request)
    {
        var info = new Attachment
        {
            ContentType = FileInfoCard.ContentType,
            ContentUrl = request.ContentUrl,
            Name = request.Name,
            Content = new FileInfoCard(request.Id, request.FileType),
        };
        return new([new Activity(ActivityTypes.Message) { Attachments = [info] }], InPlace(activity, "file.put"));
    }

    private FollowUp Say(IInvokeActivity activity, string text) =>
        activity.ReplyToId is { Length: > 0 } ? new([], InPlace(activity, text)) : new([MessageFactory.Text(texts[text])], []);

    /// <summary>The offer gives way to what became of it, so that it is not answered again.</summary>
    private IReadOnlyList<Activity> InPlace(IInvokeActivity activity, string text) =>
        activity.ReplyToId is { Length: > 0 } offer ? [new Activity(ActivityTypes.Message) { Id = offer, Text = texts[text] }] : [];
}
