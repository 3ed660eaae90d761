using System.Diagnostics;
using System.Globalization;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Core.Understanding.Words;
using S3ReportBot.Tests.Understanding;

namespace S3ReportBot.Benchmarks.Parts;

/// <summary>How well labelled lines are read, without the test runner.</summary>
internal static class ScoreTable
{
    private const int Rounds = 100;

    /// <param name="args">The file; `--ablation` for what each rule is worth; `--mod 3:0` for the lines whose number leaves 0 divided by
    /// 3.</param>
    public static int Print(string[] args)
    {
        var (languages, places) = (ShippedLanguages.All, ShippedLanguages.Places);
        var lines = Chosen(LabelledLine.Read(args[0]), args);
        var reader = new MessageReader(languages);
        var score = new ReadingScore(reader, places, lines);
        if (!args.Contains("--figures"))
            foreach (var miss in score.Misses.OrderBy(line => line.Line.Label).ThenBy(line => line.Reading.Why))
                Console.WriteLine(miss);
        foreach (var line in score.All.Select(share => share.ToString()).Concat(score.ByLanguage))
            Console.WriteLine(line);
        PrintSpeed(reader, places, lines);
        if (args.Contains("--ablation"))
            PrintAblation(languages, places, lines, score);
        return 0;
    }

    private static IReadOnlyList<LabelledLine> Chosen(IReadOnlyList<LabelledLine> lines, string[] args)
    {
        if (Array.IndexOf(args, "--mod") is not (>= 0 and var at))
            return lines;
        var numbers = args[at + 1].Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return [.. lines.Where(line => numbers[1..].Contains(int.Parse(line.Id.AsSpan(1), CultureInfo.InvariantCulture) % numbers[0]))];
    }

    private static void PrintSpeed(MessageReader reader, LabelledPlaces places, IReadOnlyList<LabelledLine> lines)
    {
        var read = lines.Select(line => (line.Text, At: places.At(line.Place) with { Reads = _ => false })).ToList();
        var watch = new Stopwatch();
        for (var round = 0; round < Rounds; round++)
        {
            if (round == Rounds / 2)
                watch.Start();
            foreach (var (text, at) in read)
                reader.Read(text, at);
        }

        var letters = lines.Sum(line => Math.Min(line.Text.Length, 1000)) * (Rounds - (Rounds / 2));
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{200 * watch.Elapsed.TotalMicroseconds / letters:0} us for 200 letters"));
    }

    private static void PrintAblation(Languages languages, LabelledPlaces places, IReadOnlyList<LabelledLine> lines, ReadingScore with)
    {
        Console.WriteLine($"{"without",-24}{"filed",8}{"stopped",8}{"right",8}");
        foreach (var name in new MessageReader(languages).RuleNames)
        {
            var score = new ReadingScore(new MessageReader(languages, new HashSet<string> { name }), places, lines);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-24}{score.Filed.Count - with.Filed.Count,8:+0;-0;0}{Stopped(score) - Stopped(with),8:+0;-0;0}"
                + $"{score.Right.Count - with.Right.Count,8:+0;-0;0}"));
        }
    }

    private static int Stopped(ReadingScore score) => score.AskedBack.Count + score.Elsewhere.Count;
}
