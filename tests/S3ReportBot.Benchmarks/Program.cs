using S3ReportBot.Benchmarks;
using S3ReportBot.Benchmarks.Echo;
using S3ReportBot.Benchmarks.Opening;
using S3ReportBot.Benchmarks.Parts;
using S3ReportBot.Benchmarks.Reminders;
using S3ReportBot.Benchmarks.SlowDisk;
using S3ReportBot.Benchmarks.Versus;

switch (args.FirstOrDefault())
{
    case "turns":
        return await TurnsTable.RunAsync(new Settings(args));
    case "versus":
        return await VersusTable.RunAsync(new Settings(args));
    case "memory":
        return await MemoryTable.RunAsync(new Settings(args));
    case "commits":
        return await CommitsTable.RunAsync(new Settings(args));
    case "opening":
        return await OpeningTable.RunAsync(new Settings(args));
    case "slow-disk":
        await SlowDiskBot.RunAsync(args[1..]);
        return 0;
    case "reminders":
        return await RemindersTable.RunAsync(new Settings(args));
    case "parts":
        return PartsTable.Documents(args[1..]);
    case "regions":
        return PartsTable.Regions(args[1..]);
    case "import":
        return PartsTable.Import(args[1..]);
    case "score":
        return ScoreTable.Print(args[1..]);
    case "echo":
        await EchoBot.RunAsync(args[1..]);
        return 0;
    default:
        Console.WriteLine("""
            turns   [--storage memory,disk] [--conversations 1,16,64] [--turns 20000] [--warm 5000]   whole turns, beside an echo bot
            versus  --other FILE [--storage memory,azurite] [--rounds 9] [--turns 6000]               whole turns, beside another build's S3ReportBot.dll
            memory  [--turns 100000]                                                                  the process's memory over many turns
            commits [--delay 10] [--one 500] [--turns 10000]                                          whole turns where each COMMIT takes longer: 64 conversations beside one
            opening [--times 100]                                                                     reading the largest report, from a file and from Azurite
            slow-disk --path FILE --delay MS [--urls URL]                                             the bot with slow commits alone
            reminders [--recipients 10000] [--rate 100]                                               reminders that are all due at once
            parts   [BenchmarkDotNet's options]                                                       documents
            regions [BenchmarkDotNet's options]                                                       regions and findings
            import  [BenchmarkDotNet's options]                                                       reading in a report
            score   FILE [--ablation] [--figures] [--mod 3:0]                                         how labelled lines are read
            echo    [--urls URL]                                                                      the echo bot alone
            """);
        return 2;
}
