using S3ReportBot.Hosting;

try
{
    if (OperatorCommands.Find(args) is { } command)
        return await command();
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddReportBot(builder.Configuration, builder.Environment);
    var app = builder.Build();
    app.MapReportBot();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (OperatorFaults.Includes(exception))
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
