using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Storage;

/// <summary>
/// A database that an earlier version wrote is opened, and everybody's conversation goes on where it stood. `with-dialog-stacks.db` is of
/// the last version that stored the dialogs' stack (`Dialog` in the turn row).
/// </summary>
public class EarlierDatabaseTests
{
    private const int MostSaidBefore = 9;

    [Theory]
    [InlineData("Anna", "Aragon", "Region in charge of row 1", "Involved regions?")]
    [InlineData("Ben", "yes", "Submitted")]
    [InlineData("Ben", "no", "Not submitted")]
    [InlineData("Cleo", "yes", "On the list now: Wool of the North", "Start date")]
    [InlineData("Dora", "ccre-s3", "has coordinators already")]
    [InlineData("Emil", "4", "2 of 17 rated")]
    [InlineData("Fay", "Second.", "Added to Executive summary", "done")]
    [InlineData("Fay", "review", "3 of 22 done")]
    public async Task Whoever_waited_for_an_answer_gets_it(string person, string message, params string[] reply)
    {
        using var file = new TemporaryFile();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Storage", "Databases", "with-dialog-stacks.db"), file.Path);
        await using var desk = await Desk.OpenAsync(path: file.Path);
        desk.Clock.Advance(TimeSpan.FromHours(2));

        // This desk numbers its messages from one, as the one before did: the numbers that the file knows are passed over in silence.
        var said = "";
        for (var number = 1; number <= MostSaidBefore + 1 && said.Length == 0; number++)
            said = (await desk.SaysAsync(message, person)).Text;
        Fragments.AssertInOrder(said, reply);
    }
}
