using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;
using S3ReportBot.Dialogs;
using S3ReportBot.Tests.Support;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>Tests that talk with the dialogs themselves, begun at a question: no turn around them, nothing stored.</summary>
public abstract class DialogTalk : IAsyncLifetime
{
    private InMemoryBot _bot = null!;

    private protected DialogTurns Turns { get; } = new(TestForms.Monitoring);

    public async Task InitializeAsync() => _bot = await InMemoryBot.OpenAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    protected DialogTestClient Client(string question) =>
        new("test", _bot.Part<ReportDialog>(), NavigationResult.To(new DialogPosition(question)), [Turns]);

    protected static async Task<string> SaysAsync(DialogTestClient client, string text)
    {
        var said = new List<string?>();
        for (var reply = await client.SendActivityAsync<IMessageActivity>(text); reply is not null; reply = client.GetNextReply<IMessageActivity>())
            said.Add(reply.Text);
        return string.Join('\n', said).Replace("  \n", "\n", StringComparison.Ordinal);
    }
}
