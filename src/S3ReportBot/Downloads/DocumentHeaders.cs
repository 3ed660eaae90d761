using S3ReportBot.Core.Documents;

namespace S3ReportBot.Downloads;

/// <summary>What browsers must know about a document that only its reader may keep.</summary>
internal static class DocumentHeaders
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>On every answer, refusals too: kept nowhere, and the address, which is the right to read, goes to nobody else.</summary>
    public static void AddTo(HttpResponse response)
    {
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }

    public static void AddTo(HttpResponse response, DocumentLink link)
    {
        var isWord = link.Format == FileFormat.Word;
        response.ContentType = isWord ? WordType : "text/html; charset=utf-8";
        response.Headers.ContentDisposition = $"{(isWord ? "attachment" : "inline")}; filename=\"{link.FileName}\"";
        if (!isWord)
            response.Headers.ContentSecurityPolicy += "; style-src 'unsafe-inline'";
    }
}
