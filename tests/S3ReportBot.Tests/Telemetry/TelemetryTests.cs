using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Support;
using S3ReportBot.Tests.Transcripts;

namespace S3ReportBot.Tests.Telemetry;

/// <summary>What operators see: enough to run the bot, nothing of what people told it.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class TelemetryTests
{
    /// <summary>Shorter pieces ("no", "April") stand in texts of the program's own.</summary>
    private const int Telling = 12;

    public static TheoryData<string> Names => [.. TranscriptFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_sink_hears_an_answer_a_name_or_the_id_of_a_person_or_conversation(string name)
    {
        using var sink = new Sink();
        var transcript = TranscriptFiles.Open(name);
        await using var talk = await HttpConversation.StartAsync(transcript.Channel, logs: sink);
        var runner = await TranscriptRunner.RunAsync(transcript, talk);

        var secrets = new List<string>(runner.People.SelectMany(talk.IdentifiersOf));
        foreach (var person in runner.People)
            secrets.AddRange((await talk.Answers(person)).All.SelectMany(PiecesOf));
        Assert.NotEmpty(secrets);
        Assert.NotEmpty(sink.Lines);
        var leaks = sink.Lines.Where(line => secrets.Exists(secret => line.Contains(secret, StringComparison.Ordinal))).Take(3);
        Assert.Empty(leaks);
    }

    [Fact]
    public async Task Turns_and_storage_calls_are_counted_by_outcome()
    {
        using var sink = new Sink();
        await using var talk = await HttpConversation.StartAsync(logs: sink);
        await talk.Says("start");
        await talk.Says("1");

        Assert.Contains("s3reportbot.turns 1 outcome=done", sink.Lines);
        Assert.Contains("s3reportbot.turn.duration outcome=done", sink.Lines);
        Assert.Contains("s3reportbot.storage.duration table=People operation=range outcome=done", sink.Lines);
        Assert.Contains(sink.Lines, line => line.StartsWith("span turn turn.id=", StringComparison.Ordinal) && line.EndsWith("outcome=done", StringComparison.Ordinal));
    }

    private static IEnumerable<string> PiecesOf(Answer answer) => (answer.Content switch
    {
        TextContent text => [text.Text],
        RowsContent rows => rows.Rows.SelectMany(row => row.Cells),
        _ => Enumerable.Empty<string>(),
    }).Where(piece => piece.Length >= Telling);
}
