using BenchmarkDotNet.Attributes;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Reports;
using S3ReportBot.Documents.Html;
using S3ReportBot.Documents.Word;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Benchmarks.Parts;

/// <summary>What a download costs: the seed's whole report, from its answers to the file.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private readonly Report _report = SeedReport.Sealed(Shipped.Form);
    private readonly Document _public;

    public DocumentBenchmarks() => _public = Compose(DocumentKind.Public);

    /// <summary>From answers to bytes: what must stay under 30 ms.</summary>
    [Benchmark]
    public long CompleteWordFile()
    {
        using var file = new MemoryStream();
        WordWriter.Write(Compose(DocumentKind.Complete), file);
        return file.Length;
    }

    [Benchmark]
    public long PublicPage()
    {
        using var file = new MemoryStream();
        HtmlWriter.Write(_public, file);
        return file.Length;
    }

    [Benchmark]
    public string Fingerprint() => AnswerHash.Compute(Shipped.Form, _report.Key, _report.Answers, Core.Questionnaires.Audience.Confidential);

    private Document Compose(DocumentKind kind) => ReportDocument.Compose(Shipped.Form, _report, kind, Shipped.Texts);
}
