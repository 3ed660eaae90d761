using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace S3ReportBot.LocalChat;

/// <summary>
/// Tells the bot what was said, by HTTP to its own <c>/api/messages</c>: one activity after the other in each chat, the
/// chats side by side.
/// </summary>
internal sealed partial class BotDelivery(
    IHttpClientFactory clients, IHostApplicationLifetime lifetime, ILogger<BotDelivery> logger)
{
    public const string HttpClientName = nameof(LocalChat);

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public void Begin(LocalConversation conversation) => _ = Task.Run(() => DeliverAllAsync(conversation));

    private async Task DeliverAllAsync(LocalConversation conversation)
    {
        try
        {
            await foreach (var activity in conversation.Outbox.ReadAllAsync(lifetime.ApplicationStopping))
            {
                if (await FailureOfAsync(activity) is not { } reason) continue;
                NotDelivered((string?)activity["type"], reason);
                conversation.Show(Activities.Notice(NoticeOf(activity, reason)));
            }
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
        }
    }

    private async Task<string?> FailureOfAsync(JsonObject activity)
    {
        try
        {
            using var client = clients.CreateClient(HttpClientName);
            using var response = await client.PostAsJsonAsync(
                $"{activity["serviceUrl"]}/api/messages", activity, lifetime.ApplicationStopping);
            return response.IsSuccessStatusCode ? null : $"the bot answered {(int)response.StatusCode}";
        }
        catch (HttpRequestException failure)
        {
            return failure.Message;
        }
        catch (OperationCanceledException) when (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return $"the bot did not answer within {Patience.TotalSeconds} seconds";
        }
    }

    private static string NoticeOf(JsonObject activity, string reason) => (string?)activity["type"] == ActivityTypes.Message
        ? $"Not delivered ({reason}). Please send it again."
        : $"The bot could not be reached ({reason}). Load the page again to try once more.";

    [LoggerMessage(1, LogLevel.Warning, "The local chat could not deliver a {Type}: {Reason}")]
    private partial void NotDelivered(string? type, string reason);
}
