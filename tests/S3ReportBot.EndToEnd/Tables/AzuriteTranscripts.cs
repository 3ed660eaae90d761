using S3ReportBot.Tests.Support;
using S3ReportBot.Tests.Transcripts;
using Xunit.Abstractions;

namespace S3ReportBot.EndToEnd.Tables;

/// <summary>The conversations of dialogs/transcripts, word for word, with a bot that keeps its reports in Azure's tables.</summary>
[Collection(Azurite.Name)]
public sealed class AzuriteTranscripts(Azurite azurite, ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. TranscriptFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_bot_says_what_the_transcript_says(string name)
    {
        var transcript = TranscriptFiles.Open(name);
        var storage = new Dictionary<string, string?> { ["Storage:ConnectionString"] = azurite.ConnectionString, ["Storage:TablePrefix"] = Azurite.NewPrefix() };
        await using var talk = await HttpConversation.StartAsync(transcript.Channel, storage: storage);

        await TranscriptRunner.RunAsync(transcript, talk, output: output);
    }
}
