using S3ReportBot.Benchmarks;
using S3ReportBot.Benchmarks.Echo;
using S3ReportBot.Benchmarks.Parts;
using S3ReportBot.Benchmarks.Reminders;

switch (args.FirstOrDefault())
{
    case "turns":
        return await TurnsTable.RunAsync(new Settings(args));
    case "memory":
        return await MemoryTable.RunAsync(new Settings(args));
    case "reminders":
        return await RemindersTable.RunAsync(new Settings(args));
    case "parts":
        return PartsTable.Documents(args[1..]);
    case "regions":
        return PartsTable.Regions(args[1..]);
    case "import":
        return PartsTable.Import(args[1..]);
    case "echo":
        await EchoBot.RunAsync(args[1..]);
        return 0;
    default:
        Console.WriteLine("""
            turns   [--storage memory,disk] [--conversations 1,16,64] [--turns 20000] [--warm 5000]   whole turns, beside an echo bot
            memory  [--turns 100000]                                                                  the process's memory over many turns
            reminders [--recipients 10000] [--rate 100]                                               reminders that are all due at once
            parts   [BenchmarkDotNet's options]                                                       documents
            regions [BenchmarkDotNet's options]                                                       regions and findings
            import  [BenchmarkDotNet's options]                                                       reading in a report
            echo    [--urls URL]                                                                      the echo bot alone
            """);
        return 2;
}
