using Microsoft.AspNetCore.Http.Features;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Texts;
using S3ReportBot.Turns;

namespace S3ReportBot.Downloads;

/// <summary>
/// Gives documents to whoever holds a link. Of a public document the link is the right; any other names a person, and what that person may
/// read is asked anew each time.
/// </summary>
internal sealed class DocumentEndpoint(DocumentLinks links, ISealedReports reports, PresentRights rights, TextCatalog texts)
{
    public const string Root = "documents";

    public async Task ServeAsync(HttpContext context)
    {
        DocumentHeaders.AddTo(context.Response);
        var path = context.Features.GetRequiredFeature<LinkPath>();
        var reading = await links.ReadAsync(path.Token, context.RequestAborted);
        await (reading switch
        {
            LinkReading.Valid { Link: var link } when link.FileName == path.FileName => ServeAsync(context, link),
            LinkReading.Expired => RefuseAsync(context, StatusCodes.Status410Gone, "document.link-expired"),
            _ => RefuseAsync(context, StatusCodes.Status404NotFound, "document.link-unknown"),
        });
    }

    private async Task ServeAsync(HttpContext context, DocumentLink link)
    {
        if (link.IsPersonal && !link.IsFor(await rights.OfAsync(link.Person, context.RequestAborted)))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "document.link-no-right");
            return;
        }

        var isDraft = link.Kind == DocumentKind.Draft;
        var found = await reports.FindAsync(link.Report, isDraft ? null : (int)link.Version, context.RequestAborted);
        if (found is null || (!isDraft && found.Report.Header.Receipt?.Number != link.Version))
            await RefuseAsync(context, StatusCodes.Status404NotFound, "document.link-unknown");
        else if (isDraft && found.Report.Header.Version != link.Version)
            await RefuseAsync(context, StatusCodes.Status410Gone, "document.link-superseded");
        else
            await WriteAsync(context, link, ReportDocument.Compose(found.Form, found.Report, link.Kind, texts));
    }

    private static async Task WriteAsync(HttpContext context, DocumentLink link, Document document)
    {
        using var file = DocumentFile.Write(document, link.Format);
        DocumentHeaders.AddTo(context.Response, link);
        context.Response.ContentLength = file.Length;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private async Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(texts[reason], context.RequestAborted);
    }
}
