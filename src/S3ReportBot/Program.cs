using S3ReportBot;
using S3ReportBot.Installation;
using S3ReportBot.Questionnaires;
using S3ReportBot.Storage;

try
{
    if (args is [CopyTables.Verb, ..])
    {
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            interrupted.Cancel();
        };
        return await CopyTables.RunAsync(args[1..], Console.Out, interrupted.Token);
    }

    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddReportBot(builder.Configuration, builder.Environment);
    var app = builder.Build();
    app.MapReportBot();
    await app.RunAsync();
    return 0;
}
catch (OperationCanceledException) when (args is [CopyTables.Verb, ..])
{
    await Console.Error.WriteLineAsync("Broken off. The same command goes on where it was.");
    return 1;
}
catch (Exception exception) when (exception is DialogsFileException or StorageException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
