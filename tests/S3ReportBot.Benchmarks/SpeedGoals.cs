using System.Globalization;

namespace S3ReportBot.Benchmarks;

/// <summary>What the bot promises about its speed, checked against what was measured in the same run.</summary>
internal static class SpeedGoals
{
    private static readonly (string Says, string Bot, string Other, int Conversations, Func<LoadPair, double> Ratio, double Limit, bool AtMost)[] Goals =
    [
        ("CPU a turn, memory / echo", "memory", TurnsTable.Echo, 16, pair => pair.This.Cpu / pair.Other.Cpu, 10, true),
        ("turns/s, memory / echo", "memory", TurnsTable.Echo, 16, pair => pair.This.TurnsPerSecond / pair.Other.TurnsPerSecond, 1 / 9.0, false),
        ("turns/s, disk / memory", "disk", "memory", 16, pair => pair.This.TurnsPerSecond / pair.Other.TurnsPerSecond, 0.6, false),
        ("turns/s, disk / memory", "disk", "memory", 64, pair => pair.This.TurnsPerSecond / pair.Other.TurnsPerSecond, 0.6, false),
    ];

    /// <returns>0 if all that could be compared is within its limit, else 1.</returns>
    public static int Print(IReadOnlyDictionary<Case, Driver.LoadResult> results)
    {
        Console.WriteLine("| goal | delivery | conversations | limit | measured | |");
        Console.WriteLine("|---|---|---:|---:|---:|---|");
        var missed = 0;
        foreach (var delivery in Enum.GetValues<Delivery>())
        foreach (var goal in Goals)
        {
            if (!results.TryGetValue(new Case(goal.Bot, delivery, goal.Conversations), out var mine)
                || !results.TryGetValue(new Case(goal.Other, YardstickFor(goal.Other, delivery), goal.Conversations), out var others))
                continue;
            var ratio = goal.Ratio(new LoadPair(mine, others));
            var met = goal.AtMost ? ratio <= goal.Limit : ratio >= goal.Limit;
            missed += met ? 0 : 1;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {goal.Says} | {delivery} | {goal.Conversations} | {(goal.AtMost ? "<=" : ">=")} {goal.Limit:F2} | {ratio:F2} | {(met ? "met" : "MISSED")} |"));
        }

        return missed == 0 ? 0 : 1;
    }

    /// <summary>The echo's yardstick is always its turn with one outgoing POST: without that it does nothing that a bot does.</summary>
    private static Delivery YardstickFor(string bot, Delivery delivery) => bot == TurnsTable.Echo ? Delivery.Normal : delivery;

    private sealed record LoadPair(Driver.LoadResult This, Driver.LoadResult Other);
}
