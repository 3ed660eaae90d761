using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace S3ReportBot.Benchmarks.Parts;

/// <summary>Runs the parts in this process: nothing to generate and build, which the central versions would refuse.</summary>
internal static class PartsTable
{
    private static readonly TimeSpan WordFileLimit = TimeSpan.FromMilliseconds(30);

    /// <returns>0 if the Word file is within its limit.</returns>
    public static int Run(string[] options)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
        var config = DefaultConfig.Instance.AddJob(job).WithArtifactsPath(Path.Combine(Path.GetTempPath(), "s3reportbot-benchmarks"));
        var summary = BenchmarkRunner.Run<DocumentBenchmarks>(config, options);
        var word = summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == nameof(DocumentBenchmarks.CompleteWordFile));
        return word.ResultStatistics is { } measured && measured.Mean <= WordFileLimit.TotalNanoseconds ? 0 : 1;
    }
}
