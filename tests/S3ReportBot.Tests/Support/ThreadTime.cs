using System.Runtime.InteropServices;

namespace S3ReportBot.Tests.Support;

/// <summary>Processor time of the thread that asks, so that what else the machine does is not counted.</summary>
internal static class ThreadTime
{
    private const int ThreadClock = 3;

    /// <summary>Only Linux is asked; elsewhere there is nothing to compare.</summary>
    public static bool IsKnown => OperatingSystem.IsLinux();

    /// <returns>The milliseconds that the work takes at least, of as many tries; a try that is quick enough is the last one.</returns>
    public static double Least(Action work, int tries, double enough = 0)
    {
        var least = double.MaxValue;
        for (var tried = 0; tried < tries && least > enough; tried++)
        {
            var before = Now();
            work();
            least = Math.Min(least, Now() - before);
        }

        return least;
    }

    private static double Now() => GetTime(ThreadClock, out var now) == 0 ? (now.Seconds * 1_000.0) + (now.Nanoseconds / 1_000_000.0) : 0;

    [DllImport("libc", EntryPoint = "clock_gettime"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Moment time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
