using System.Security.Cryptography;
using System.Text;
using S3ReportBot.Core.Standings;

namespace S3ReportBot.Documents.Html;

/// <summary>Writes the page for leads: one page that needs nothing else, without scripts.</summary>
public static class StatusPageWriter
{
    private static readonly string Style = ReadStyle();

    /// <summary>By which a browser is told that this style, and no other, is the page's.</summary>
    public static string StyleHash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}";

    /// <param name="output">Is written to only, in UTF-8; stays open.</param>
    public static void Write(StatusPage page, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.Write($"""
            <!DOCTYPE html>
            <html lang="{HtmlText.Escape(page.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{HtmlText.Escape(page.Title)} - {HtmlText.Escape(page.Period)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <a class="skip" href="#standings">{HtmlText.Escape(page.Skip)}</a>
            <header>
            <h1>{HtmlText.Escape(page.Title)}</h1>
            <p class="period">{HtmlText.Escape(page.Period)}</p>
            <p class="countdown">{HtmlText.Escape(page.Countdown)}</p>
            <ul class="facts">{string.Concat(page.Facts.Select(fact => $"<li>{HtmlText.Escape(fact)}</li>"))}</ul>
            </header>
            <main id="standings" tabindex="-1">
            {Map(page.Map)}
            {Ledger(page.Ledger)}
            </main>
            </body>
            </html>

            """);
    }

    private static string Map(HeatMap map)
    {
        var heads = map.Headings.Select(heading => $"<th scope=\"col\">{HtmlText.Escape(heading)}</th>")
            .Concat(map.Sections.Select(section => $"<th scope=\"col\">{Heading(section)}</th>"));
        return $"""
            <section aria-labelledby="map">
            <h2 id="map">{HtmlText.Escape(map.Title)}</h2>
            <p class="legend">{HtmlText.Escape(map.Legend)}</p>
            <dl class="sections">{string.Concat(map.Sections.Where(section => section.Number.Length > 0).Select(section => $"<div><dt>{HtmlText.Escape(section.Number)}</dt><dd>{HtmlText.Escape(section.Title)}</dd></div>"))}</dl>
            <div class="scroll" role="region" aria-labelledby="map" tabindex="0">
            <table class="map"><thead><tr>{string.Concat(heads)}</tr></thead>
            <tbody>
            {string.Join('\n', map.Rows.Select(row => Row(map, row)))}
            </tbody></table>
            </div>
            </section>
            """;
    }

    private static string Row(HeatMap map, HeatRow row)
    {
        var facts = row.Facts.Select((fact, index) => $"<td class=\"fact\" data-column=\"{HtmlText.Escape(map.Headings[index + 1])}\">{HtmlText.Escape(fact)}</td>");
        var sections = row.Sections.Select((heat, index) => Section(map.Sections[index], heat));
        return $"<tr{(row.IsLate ? " class=\"late\"" : "")}><th scope=\"row\">{HtmlText.Escape(row.Partnership)}</th>{string.Concat(facts)}{string.Concat(sections)}</tr>";
    }

    private static string Heading((string Number, string Title) section) => section.Number.Length == 0
        ? HtmlText.Escape(section.Title)
        : $"<abbr title=\"{HtmlText.Escape(section.Title)}\">{HtmlText.Escape(section.Number)}</abbr>";

    /// <summary>The numbers say it all; sign and colour are for the eye that runs over the page.</summary>
    private static string Section((string Number, string Title) section, SectionHeat? heat)
    {
        var name = HtmlText.Escape(section.Number.Length > 0 ? section.Number : section.Title);
        return heat is { } shown
            ? $"<td class=\"heat h{shown.Level}\" data-column=\"{name}\"><span class=\"sign\" aria-hidden=\"true\">{shown.Sign}</span> {shown.Done}/{shown.Of}</td>"
            : $"<td class=\"heat\" data-column=\"{name}\">-</td>";
    }

    private static string Ledger(Ledger ledger)
    {
        var heading = $"<h2 id=\"ledger\">{HtmlText.Escape(ledger.Title)}</h2>";
        if (ledger.Rows.Count == 0)
            return $"<section aria-labelledby=\"ledger\">{heading}<p>{HtmlText.Escape(ledger.Empty)}</p></section>";
        var heads = ledger.Headings.Select(head => $"<th scope=\"col\">{HtmlText.Escape(head)}</th>");
        var rows = ledger.Rows.Select(row => $"<tr><th scope=\"row\">{HtmlText.Escape(row[0])}</th>{string.Concat(row.Skip(1).Select((cell, index) => $"<td class=\"fact\" data-column=\"{HtmlText.Escape(ledger.Headings[index + 1])}\">{HtmlText.Escape(cell)}</td>"))}</tr>");
        return $"""
            <section aria-labelledby="ledger">
            {heading}
            <div class="scroll" role="region" aria-labelledby="ledger" tabindex="0">
            <table class="ledger"><thead><tr>{string.Concat(heads)}</tr></thead>
            <tbody>
            {string.Join('\n', rows)}
            </tbody></table>
            </div>
            </section>
            """;
    }

    private static string ReadStyle()
    {
        using var resource = typeof(StatusPageWriter).Assembly.GetManifestResourceStream("status.css")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
