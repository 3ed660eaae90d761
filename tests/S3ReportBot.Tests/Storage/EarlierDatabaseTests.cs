using System.Text.Json.Nodes;
using S3ReportBot.Tests.Support;
using S3ReportBot.Tests.Transcripts;
using Xunit.Abstractions;

namespace S3ReportBot.Tests.Storage;

/// <summary>
/// A database that an earlier version wrote is opened, and everybody's conversation goes on where it stood. `with-dialog-stacks.db` is of
/// the last version that stored the dialogs' stack (`Dialog` in the turn row), `by-member-names` of the last that wrote rows by the names
/// of C#'s members; docs/storage.md says how that one was made.
/// </summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class EarlierDatabaseTests(ITestOutputHelper output)
{
    /// <summary>An hour after the last message of before, while its links are good.</summary>
    private static readonly DateTimeOffset SoonAfter = new(2021, 1, 15, 11, 45, 0, TimeSpan.Zero);
    private static readonly string Databases = Path.Combine(AppContext.BaseDirectory, "Storage", "Databases");
    private static readonly string ByMemberNames = Path.Combine(Databases, "by-member-names");
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
        File.Copy(Path.Combine(Databases, "with-dialog-stacks.db"), file.Path);
        await using var bot = await InMemoryBot.OpenAsync(path: file.Path);
        bot.Clock.Advance(TimeSpan.FromHours(2));

        // This harness numbers its messages from one, as the one before did: the numbers that the file knows are passed over in silence.
        var said = "";
        for (var number = 1; number <= MostSaidBefore + 1 && said.Length == 0; number++)
            said = (await bot.SaysAsync(message, person)).Text;
        Fragments.AssertInOrder(said, reply);
    }

    public static TheoryData<string> Conversations =>
        [.. Directory.EnumerateFiles(Path.Combine(ByMemberNames, "goes-on")).Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task A_conversation_goes_on_where_it_stood(string name)
    {
        var transcript = TranscriptReader.ReadFile(Path.Combine(ByMemberNames, "goes-on", $"{name}.chat"));
        await using var talk =
            await HttpConversation.StartAsync(transcript.Channel, now: SoonAfter, database: Path.Combine(ByMemberNames, "reports.db"));
        foreach (var (person,
            messages) in JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(ByMemberNames, "messages.json")))!.AsObject())
            talk.Remembers(person, [.. messages!.AsArray().Select(message => message!.AsObject())]);

        await TranscriptRunner.RunAsync(transcript, talk, output: output);
    }
}
