using S3ReportBot.Hosting;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Hosting;

[Trait(Lane.Name, Lane.Slow)]
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backup-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task After_backup_destruction_and_restore_the_conversation_goes_on_with_the_next_question()
    {
        await using var talk = await HttpConversation.StartAsync();
        foreach (var line in new[] { "start", "1", SeedReport.Partnership, "26-06-2020" })
            await talk.Says(line);
        var copy = Path.Combine(_folder, "copy.db");
        Assert.Equal(0, await Backup.RunAsync(["--from", talk.File, "--to", copy]));
        await talk.Says("https://example.eu/lost");

        await talk.AfterRestart(() =>
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(talk.File)!, "reports.db*"))
                File.Delete(file);
            File.Copy(copy, talk.File);
        });
        await talk.Says("continue");

        talk.Expects("4 of 22", "webpage");
        Assert.Equal(["start-date"], (await talk.Answers()).All.Select(answer => answer.QuestionId));
    }

    [Fact]
    public void A_backup_never_replaces_a_file_and_never_makes_an_empty_one()
    {
        var there = Path.Combine(_folder, "there.db");
        File.WriteAllText(there, "precious");

        Assert.Contains("there already", Assert.Throws<StorageException>(() => SqliteBackup.Write(there, there)).Message, StringComparison.Ordinal);
        Assert.Contains("no file", Assert.Throws<StorageException>(() => SqliteBackup.Write(Path.Combine(_folder, "missing.db"), Path.Combine(_folder, "new.db"))).Message, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(there));
    }
}
