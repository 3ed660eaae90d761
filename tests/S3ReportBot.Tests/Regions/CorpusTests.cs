using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Regions;
using S3ReportBot.Tests.Support;
using Xunit.Abstractions;

namespace S3ReportBot.Tests.Regions;

/// <summary>Entries as people write them (corpus.tsv), and how they are to be understood.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    private const double Goal = 0.97;

    private static readonly IReadOnlyList<Line> Corpus = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Regions", "corpus.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .Select(cells => new Line(int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2], cells[3]))];

    [Fact]
    public void At_least_97_of_100_are_understood_as_they_are_meant()
    {
        var wrong = Corpus.Select(line => (line, Read: Read(line))).Where(read => read.Read != (read.line.Meant, read.line.Correction)).ToList();
        foreach (var (line, read) in wrong)
            output.WriteLine($"{line.Vintage} {line.Entry}: {read.Meant} '{read.Correction}', not {line.Meant} '{line.Correction}'");
        output.WriteLine($"{Corpus.Count - wrong.Count} of {Corpus.Count}");

        Assert.InRange(Corpus.Count, 150, 1000);
        Assert.InRange(1 - (double)wrong.Count / Corpus.Count, Goal, 1);
    }

    [Fact]
    public void None_is_changed_by_being_read()
    {
        var stored = Corpus.Select(line => (line.Entry, Stored: RegionsReader.Split(string.Join('\n', "Aragon (ES24)", line.Entry)).Skip(1)));

        Assert.DoesNotContain(stored, line => !line.Stored.SequenceEqual([line.Entry]));
    }

    [Fact]
    public void What_a_correction_gives_has_no_other_correction() => Assert.Empty(
        from line in Corpus
        where line.Correction.Length > 0
        let again = Shipped.Regions(line.Vintage).Read(line.Correction)
        where again.Correction is not null || again.Fault != RegionFault.None
        select $"{line.Correction}: {again.Fault} {again.Correction}");

    private static (string Meant, string Correction) Read(Line line)
    {
        var reading = Shipped.Regions(line.Vintage).Read(line.Entry);
        var meant = reading switch
        {
            { Region: { } region } => region.Code,
            { Fault: RegionFault.Ambiguous or RegionFault.UnknownCode } => "?",
            { Country: { } country } when reading.Fault == RegionFault.WholeCountry || reading.Mention.Names.Any(name => Shipped.Regions(line.Vintage).Directory.CountryNamed(name) == country) && reading.Fault == RegionFault.None => "=" + country.Code,
            _ => "-",
        };
        return (meant, reading.Correction ?? "");
    }

    private sealed record Line(int Vintage, string Entry, string Meant, string Correction);
}
