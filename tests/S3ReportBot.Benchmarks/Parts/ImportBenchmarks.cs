using BenchmarkDotNet.Attributes;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Imports;
using S3ReportBot.Documents.Word;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Benchmarks.Parts;

/// <summary>What reading in the seed's report costs, from its text and from the Word file that this bot makes of it.</summary>
[MemoryDiagnoser]
public class ImportBenchmarks
{
    private readonly string _text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Support", "Seed", "monitoring-report-ccre-s3-2020-h2.txt"));
    private readonly byte[] _word = WordFile();

    /// <summary>What must stay under 100 ms.</summary>
    [Benchmark]
    public int SeedText() => Read(_text);

    [Benchmark]
    public int WordDocument() => Read(WordReader.Read(_word)!);

    private static int Read(string text) => ReportTextReader.Read(Shipped.Form, Shipped.Texts, text).Answers.Count;

    private static byte[] WordFile()
    {
        using var file = new MemoryStream();
        WordWriter.Write(ReportDocument.Compose(Shipped.Form, SeedReport.Sealed(Shipped.Form), DocumentKind.Complete, Shipped.Texts), file);
        return file.ToArray();
    }
}
