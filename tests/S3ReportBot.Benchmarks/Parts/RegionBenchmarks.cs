using BenchmarkDotNet.Attributes;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Findings;
using S3ReportBot.Core.Regions;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Benchmarks.Parts;

/// <summary>What it costs to understand regions, and to find what a reader would question.</summary>
[MemoryDiagnoser]
public class RegionBenchmarks
{
    private static readonly string[] AsAsked = ["Lapland (FI), FI1D7", "Aragon (ES24)", "North Aegean (EL), EL41", "Emilia-Romagna (IT), ITH5", "Western Greece", "Andalucía", "Małopolskie", "Alentejo (PT), PT18"];
    private static readonly string[] Wrong = ["Tuscany (IT11)", "Extremadura (ES) , ES4", "Toscany", "Eastern Macedonia and Trace", "Emilia-Romagna (IT), ITD5", "Crete (GR), GR43", "Republic of Srpska (BA3), BA3", "Conference of Peripheral Maritime Regions (CPMR)"];
    private readonly RegionChecker _checker = Shipped.Regions(2016);
    private readonly AnswerSheet _answers = SeedReport.Answers(Shipped.Form);

    /// <summary>One entry, as the mean of eight: what must stay under 50 microseconds.</summary>
    [Benchmark(OperationsPerInvoke = 8)]
    public int RegionAsAsked() => AsAsked.Count(entry => _checker.Read(entry).Region is not null);

    /// <summary>The same for entries with something wrong in them: misspelt, of other vintages, no regions at all.</summary>
    [Benchmark(OperationsPerInvoke = 8)]
    public int RegionWithAFault() => Wrong.Count(entry => _checker.Read(entry).Region is not null);

    /// <summary>`review` of the filed report.</summary>
    [Benchmark]
    public int AllFindings() => FindingRules.All(Facts()).Count;

    /// <summary>After a long text was answered.</summary>
    [Benchmark]
    public int FindingsOfOneText() => FindingRules.Of(Facts(), Shipped.Form["executive-summary"]).Count;

    private FindingFacts Facts() => new(Shipped.Form, _answers, SeedReport.Key.Period, new DateOnly(2021, 1, 15), _checker);
}
