using System.Text;
using S3ReportBot.Core.Documents;

namespace S3ReportBot.Documents.Html;

/// <summary>Writes a document as one web page that needs nothing else: no scripts, pictures or fonts from elsewhere.</summary>
public static class HtmlWriter
{
    private static readonly string Style = ReadStyle();

    /// <param name="output">Is written to only, in UTF-8; stays open.</param>
    public static void Write(Document document, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.Write(Page(document));
    }

    private static string Page(Document document)
    {
        var body = new HtmlParts();
        foreach (var part in document.Parts)
            body.Add(part);
        return $"""
            <!DOCTYPE html>
            <html lang="{HtmlText.Escape(document.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{HtmlText.Escape(document.Subject)} - {HtmlText.Escape(document.Title)}</title>
            <style>
            {Style}</style>
            </head>
            <body>
            <a class="skip" href="#report">{HtmlText.Escape(document.Labels.Skip)}</a>
            <header>
            <p class="{(document.Kind == DocumentKind.Draft ? "mark draft" : "mark")}">{HtmlText.Escape(document.Mark)}</p>
            <h1>{HtmlText.Escape(document.Title)}</h1>
            <p class="subject">{HtmlText.Escape(document.Subject)}</p>
            </header>
            <nav aria-label="{HtmlText.Escape(document.Labels.Contents)}">
            <ul>
            {body.Contents}</ul>
            </nav>
            <main id="report" tabindex="-1">
            {body.Content}</main>
            </body>
            </html>

            """;
    }

    private static string ReadStyle()
    {
        using var resource = typeof(HtmlWriter).Assembly.GetManifestResourceStream("document.css")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
