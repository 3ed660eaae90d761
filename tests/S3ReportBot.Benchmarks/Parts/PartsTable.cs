using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace S3ReportBot.Benchmarks.Parts;

/// <summary>Runs the parts in this process: nothing to generate and build, which the central versions would refuse.</summary>
internal static class PartsTable
{
    private static readonly TimeSpan WordFileLimit = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan ImportLimit = TimeSpan.FromMilliseconds(100);

    /// <returns>0 if the Word file is within its limit.</returns>
    public static int RunDocuments(string[] options) => Run<DocumentBenchmarks>(options, nameof(DocumentBenchmarks.CompleteWordFile), WordFileLimit);

    /// <returns>0 if reading in the seed's text is within its limit.</returns>
    public static int RunImport(string[] options) => Run<ImportBenchmarks>(options, nameof(ImportBenchmarks.SeedText), ImportLimit);

    private static int Run<T>(string[] options, string limited, TimeSpan limit)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
        var config = DefaultConfig.Instance.AddJob(job).WithArtifactsPath(Path.Combine(Path.GetTempPath(), "s3reportbot-benchmarks"));
        var summary = BenchmarkRunner.Run<T>(config, options);
        var report = summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == limited);
        return report.ResultStatistics is { } measured && measured.Mean <= limit.TotalNanoseconds ? 0 : 1;
    }
}
