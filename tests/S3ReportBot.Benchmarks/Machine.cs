using System.Runtime.InteropServices;

namespace S3ReportBot.Benchmarks;

/// <summary>Where the numbers come from: without it a table says little.</summary>
internal static class Machine
{
    public static void Print()
    {
        var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1];
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        Console.WriteLine($"{Environment.ProcessorCount} cores ({processor}), {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; load average before the run {load}.");
        Console.WriteLine();
    }
}
