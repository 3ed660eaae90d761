using System.IO.Compression;
using System.Xml.Linq;

namespace S3ReportBot.Tests.Support;

internal abstract record WordBlock;

internal sealed record WordHeading(int Level, string Text) : WordBlock;

internal sealed record WordParagraph(string Style, string Text) : WordBlock;

/// <param name="Rows">Heading row first.</param>
internal sealed record WordTable(IReadOnlyList<IReadOnlyList<string>> Rows) : WordBlock;

/// <summary>What stands in a Word file, to the letter and in order. Reads the file itself, not by the library that wrote it.</summary>
internal sealed class WordText
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordText(IReadOnlyList<WordBlock> blocks, string header, string footer)
    {
        Blocks = blocks;
        Header = header;
        Footer = footer;
    }

    public IReadOnlyList<WordBlock> Blocks { get; }

    public string Header { get; }

    public string Footer { get; }

    public IEnumerable<string> Headings => Blocks.OfType<WordHeading>().Select(heading => heading.Text);

    public static WordText Read(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var levels = Part(zip, "word/styles.xml").Descendants(W + "style")
            .Where(style => style.Descendants(W + "outlineLvl").Any())
            .ToDictionary(
                style => (string)style.Attribute(W + "styleId")!,
                style => 1 + (int)style.Descendants(W + "outlineLvl").Single().Attribute(W + "val")!);
        var body = Part(zip, "word/document.xml").Element(W + "body")!;
        return new(
            [.. body.Elements().Where(element => element.Name != W + "sectPr").Select(element => Block(element, levels))],
            Lines(Part(zip, "word/header1.xml")), Lines(Part(zip, "word/footer1.xml")));
    }

    /// <summary>The answer below a question, its hint left out: lines as they were typed, or the cells of a table by tabs.</summary>
    /// <param name="question">The question's wording, with the star of a mandatory one.</param>
    public string AnswerTo(string question) => string.Join('\n', Below(question).Select(block => block switch
    {
        WordTable table => string.Join('\n', table.Rows.Select(row => string.Join('\t', row))),
        WordParagraph paragraph => paragraph.Text,
        _ => "",
    }));

    /// <summary>The table below a question, without its heading row.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RowsOf(string question) =>
        [.. Below(question).OfType<WordTable>().Single().Rows.Skip(1)];

    private IEnumerable<WordBlock> Below(string heading)
    {
        if (!Headings.Contains(heading))
            throw new ArgumentException($"The document has no heading '{heading}' but: {string.Join(" | ", Headings)}", nameof(heading));
        return Blocks.SkipWhile(block => block is not WordHeading found || found.Text != heading).Skip(1)
            .TakeWhile(block => block is not WordHeading)
            .Where(block => block is WordTable or WordParagraph { Style: "Answer" or "Missing" });
    }

    private static XElement Part(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
    }

    private static WordBlock Block(XElement element, Dictionary<string, int> levels)
    {
        if (element.Name == W + "tbl")
            return new WordTable([.. element.Elements(W + "tr").Select(row => (IReadOnlyList<string>)[.. row.Elements(W + "tc").Select(Lines)])]);
        var style = (string?)element.Descendants(W + "pStyle").FirstOrDefault()?.Attribute(W + "val") ?? "Normal";
        return levels.TryGetValue(style, out var level) ? new WordHeading(level, Text(element)) : new WordParagraph(style, Text(element));
    }

    private static string Lines(XElement owner) => string.Join('\n', owner.Elements(W + "p").Select(Text));

    private static string Text(XElement paragraph) => string.Concat(paragraph.Descendants().Select(element =>
        element.Name == W + "t" ? Verbatim(element) : element.Name == W + "tab" && element.Parent!.Name == W + "r" ? "\t" : ""));

    /// <summary>As Word reads it: blanks at the ends count only where the file says so.</summary>
    private static string Verbatim(XElement text) =>
        (string?)text.Attribute(XNamespace.Xml + "space") == "preserve" ? text.Value : text.Value.Trim();
}
