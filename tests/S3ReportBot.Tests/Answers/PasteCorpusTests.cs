using S3ReportBot.Core.Texts;
using FsCheck;
using FsCheck.Fluent;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Answers;

/// <summary>Pasted tables: as people paste them, and generated ones there and back.</summary>
public sealed class PasteCorpusTests
{
    private const int Generated = 10_000;
    private static readonly IReadOnlyList<Column> Events = TestForms.Monitoring["past-events"].Columns;
    private static readonly string[] Pieces = ["Kick-off", "Seville", "été", "α", "🙂", "\"", "'", ";", ",", " ", "  ", "|", "-", "14-10-2020", "(ES)", "&", "<b>", "1", ":", "="];

    public static TheoryData<string> Whats => [.. PasteCorpus.Blocks.Select(block => block.What)];

    [Fact]
    public void There_are_at_least_sixty_blocks() => Assert.InRange(PasteCorpus.Blocks.Count, 60, 200);

    [Theory, MemberData(nameof(Whats))]
    public void A_pasted_block_is_read_as_its_reader_sees_it(string what)
    {
        var (_, block, rows) = PasteCorpus.Blocks.Single(known => known.What == what);

        Assert.Equal(rows, Shown(PasteReader.Read(Events, block, [])!.Rows));
    }

    [Fact]
    public void Ten_thousand_tables_come_back_from_a_spreadsheet_as_they_were() => Check(RoundTrips(Spreadsheet, "\n"));

    [Fact]
    public void Ten_thousand_tables_come_back_from_Markdown_as_they_were() => Check(RoundTrips(Markdown, ""));

    /// <param name="extra">What may stand inside cells of that format besides.</param>
    private static Property RoundTrips(Func<Table, string> write, string extra) => Prop.ForAll(
        Arb.From(Tables(extra.Length == 0 ? Pieces : [.. Pieces, extra, "\t"])),
        table => (Shown(PasteReader.Read(Events, write(table), [])!.Rows) == Shown(table.Rows)).Label(write(table)));

    private static void Check(Property property) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(Generated), property);

    /// <param name="Order">Of the columns, by their place in the form.</param>
    private sealed record Table(IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<int> Order, bool Headed, bool Numbered, bool Spaced)
    {
        /// <summary>Without a heading the columns stand in the form's order.</summary>
        public IReadOnlyList<int> Columns => Headed ? Order : [0, 1, 2, 3];

        public IEnumerable<IReadOnlyList<string>> Lines => Rows
            .Select((row, index) => (IReadOnlyList<string>)[.. Number($"{index + 1}"), .. Columns.Select(column => row[column])])
            .Prepend(Headed ? [.. Number("No."), .. Columns.Select(column => Events[column].Name)] : []).Where(line => line.Count > 0);

        private IEnumerable<string> Number(string text) => Numbered ? [text] : [];
    }

    private static Gen<Table> Tables(string[] pieces) =>
        from rows in Rows(pieces)
        from order in Gen.Shuffle<int>([0, 1, 2, 3])
        from headed in Gen.Elements(true, false)
        from numbered in Gen.Elements(true, false)
        from spaced in Gen.Elements(true, false)
        select new Table(rows, order, headed, numbered, spaced);

    /// <summary>Rows that differ, each with a name that no heading and no number is.</summary>
    private static Gen<IReadOnlyList<IReadOnlyList<string>>> Rows(string[] pieces) =>
        from count in Gen.Choose(1, 6)
        from rows in Row(pieces).ListOf(count)
        select (IReadOnlyList<IReadOnlyList<string>>)[.. rows.Select((row, index) => (IReadOnlyList<string>)[$"N{index} {row[0]}".TrimEnd(), .. row.Skip(1)])];

    private static Gen<List<string>> Row(string[] pieces) =>
        from cells in Gen.Choose(0, 5).SelectMany(length => Gen.Elements(pieces).ListOf(length)).Select(parts => AnswerText.Clean(string.Concat(parts))).ListOf(4)
        select cells.ToList();

    private static string Spreadsheet(Table table) => string.Join(table.Spaced ? "\n\n" : "\n", table.Lines.Select(line => string.Join('\t', line.Select(Quoted))));

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny('\t', '\n', '"') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Markdown(Table table)
    {
        var lines = table.Lines.Select(line => $"| {string.Join(" | ", line.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |").ToList();
        if (table.Headed)
            lines.Insert(1, "|---|:--:|");
        return string.Join('\n', lines);
    }

    private static string Shown(IEnumerable<IReadOnlyList<string>> rows) => string.Join('\n', rows.Select(row =>
        string.Join('|', row).Replace("\n", "⏎", StringComparison.Ordinal).Replace('\t', '⇥')));
}
