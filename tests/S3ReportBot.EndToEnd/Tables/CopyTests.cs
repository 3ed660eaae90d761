using S3ReportBot.Hosting;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;
using S3ReportBot.Tests.Support;
using S3ReportBot.Tests.Transcripts;

namespace S3ReportBot.EndToEnd.Tables;

[Collection(Azurite.Name)]
public sealed class CopyTests(Azurite azurite) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("s3reportbot-copy-");

    [Fact]
    public async Task A_report_goes_from_a_file_to_a_table_service_and_back_and_the_talk_goes_on()
    {
        var (file, back, prefix) = (Path.Combine(_folder.FullName, "first.db"), Path.Combine(_folder.FullName, "back.db"), Azurite.NewPrefix());
        var transcript = TranscriptFiles.Open("ccre-s3-2020-h2.chat");
        await using (var talk = await HttpConversation.StartAsync(transcript.Channel,
            storage: new Dictionary<string, string?> { ["Storage:Sqlite:Path"] = file }))
            await TranscriptRunner.RunAsync(transcript, talk);

        await CopyAsync("--from", $"sqlite:{file}", "--to", azurite.ConnectionString, "--to-prefix", prefix);
        await CopyAsync("--from", azurite.ConnectionString, "--from-prefix", prefix, "--to", $"sqlite:{back}");

        await using var before = await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = file }, TimeProvider.System);
        await using var after = await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = back }, TimeProvider.System);
        await using var between = await azurite.OpenAsync(prefix);
        var answers = (await AnswersAsync(before)).ToList();
        Assert.NotEmpty(answers);
        Assert.Equal(answers, await AnswersAsync(between));
        Assert.Equal(answers, await AnswersAsync(after));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<IEnumerable<Core.Answers.Answer>> AnswersAsync(ITables tables) =>
        (await new ReportStore(tables).ReadAsync(SeedReport.Key, "", "", default)).Answers.All.OrderBy(answer => answer.QuestionId, StringComparer.Ordinal);

    private static async Task CopyAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await CopyTables.RunAsync(arguments, output, default));
        Assert.Contains("Reports: verified", output.ToString(), StringComparison.Ordinal);
    }
}
