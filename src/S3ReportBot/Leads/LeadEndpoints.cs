using Microsoft.AspNetCore.Http.Features;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Texts;
using S3ReportBot.Documents.Html;
using S3ReportBot.Documents.Tables;
using S3ReportBot.Downloads;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>
/// The page and the files of leads, for whoever holds a link. The link names a person, and what comes is what that person may see at this moment:
/// who is no lead any more gets nothing by an old link.
/// </summary>
internal sealed class LeadEndpoints(LeadLinks links, PresentRights rights, StatusPages pages, ExportFile export, TextCatalog texts)
{
    public const string PageRoot = "status", FileRoot = "exports";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task ServeAsync(HttpContext context)
    {
        DocumentHeaders.AddTo(context.Response);
        var path = context.Features.GetRequiredFeature<LinkPath>();
        var (link, isOver) = await links.ReadAsync(path.Token, context.RequestAborted);
        if (link?.FileName != path.FileName || context.Request.Path != LinkPath.Route(link.File == LeadFile.Page ? PageRoot : FileRoot))
            await RefuseAsync(context, isOver);
        else if (await rights.OfAsync(link.Person, context.RequestAborted) is { IsLead: true } person)
            await WriteAsync(context, link, person);
        else
            await RefuseAsync(context, isOver: false);
    }

    private async Task WriteAsync(HttpContext context, LeadLink link, Person person)
    {
        using var file = new MemoryStream();
        var response = context.Response;
        if (link.File == LeadFile.Page)
        {
            StatusPageWriter.Write(await pages.OfAsync(person, link.Period, context.RequestAborted), file);
            response.ContentType = "text/html; charset=utf-8";
            response.Headers.ContentSecurityPolicy += $"; style-src '{StatusPageWriter.StyleHash}'";
        }
        else
        {
            Write(await export.OfAsync(person, link.Period, context.RequestAborted), link.File, file);
            response.ContentType = link.File == LeadFile.Workbook ? WorkbookType : "text/csv; charset=utf-8";
            response.Headers.ContentDisposition = $"attachment; filename=\"{link.FileName}\"";
        }

        response.ContentLength = file.Length;
        file.Position = 0;
        await file.CopyToAsync(response.Body, context.RequestAborted);
    }

    private static void Write(ExportTables tables, LeadFile file, Stream output)
    {
        if (file == LeadFile.Workbook)
            WorkbookWriter.Write(tables.Workbook, output);
        else
            CsvWriter.Write(file == LeadFile.Status ? tables.Status : tables.Answers, output);
    }

    private async Task RefuseAsync(HttpContext context, bool isOver)
    {
        context.Response.StatusCode = isOver ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(texts[isOver ? "lead.link-expired" : "lead.link-unknown"], context.RequestAborted);
    }
}
