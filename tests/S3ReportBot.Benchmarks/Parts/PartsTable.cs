using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace S3ReportBot.Benchmarks.Parts;

/// <summary>Runs the parts in this process: nothing to generate and build, which the central versions would refuse.</summary>
internal static class PartsTable
{
    private static readonly TimeSpan WordFileLimit = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan RegionLimit = TimeSpan.FromMicroseconds(50);
    private static readonly TimeSpan ImportLimit = TimeSpan.FromMilliseconds(100);

    /// <returns>0 if reading in the seed's text is within its limit.</returns>
    public static int Import(string[] options) => Within(BenchmarkRunner.Run<ImportBenchmarks>(Config, options), ImportLimit, nameof(ImportBenchmarks.SeedText));

    /// <returns>0 if the Word file is within its limit.</returns>
    public static int Documents(string[] options) => Within(BenchmarkRunner.Run<DocumentBenchmarks>(Config, options), WordFileLimit, nameof(DocumentBenchmarks.CompleteWordFile));

    /// <returns>0 if understanding a region is within its limit, right or wrong.</returns>
    public static int Regions(string[] options) => Within(
        BenchmarkRunner.Run<RegionBenchmarks>(Config, options), RegionLimit, nameof(RegionBenchmarks.RegionAsAsked), nameof(RegionBenchmarks.RegionWithAFault));

    private static IConfig Config => DefaultConfig.Instance
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "s3reportbot-benchmarks"));

    private static int Within(Summary summary, TimeSpan limit, params string[] methods) => methods.All(method => summary.Reports
        .Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method).ResultStatistics is { } measured && measured.Mean <= limit.TotalNanoseconds) ? 0 : 1;
}
