using System.Diagnostics;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Documents;

/// <summary>Gives documents to whoever holds a link. The link is the right: what it does not name cannot be had.</summary>
internal sealed class DocumentEndpoint(DocumentLinks links, ISealedReports reports, TextCatalog texts)
{
    public const string Route = "/documents/{token}/{fileName}";

    public async Task ServeAsync(HttpContext context, string token, string fileName)
    {
        // Traces keep the path otherwise, and with it the token.
        Activity.Current?.SetTag("url.path", Route);
        DocumentHeaders.AddTo(context.Response);
        var reading = await links.ReadAsync(token, context.RequestAborted);
        await (reading switch
        {
            LinkReading.Valid { Link: var link } when link.FileName == fileName => ServeAsync(context, link),
            LinkReading.Expired => RefuseAsync(context, StatusCodes.Status410Gone, "document.link-expired"),
            _ => RefuseAsync(context, StatusCodes.Status404NotFound, "document.link-unknown"),
        });
    }

    private async Task ServeAsync(HttpContext context, DocumentLink link)
    {
        var isDraft = link.Kind == DocumentKind.Draft;
        var found = await reports.FindAsync(link.Report, isDraft ? null : (int)link.Version, context.RequestAborted);
        if (found is null || (!isDraft && found.Report.Header.Seal?.Number != link.Version))
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
