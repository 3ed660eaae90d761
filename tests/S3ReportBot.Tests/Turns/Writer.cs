using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Turns;

/// <summary>Somebody who writes to the bot, a minute after the last message unless told otherwise.</summary>
internal sealed partial class Writer(RestartableBot bot, string name, string channel, string? conversation = null)
{
    private int _lastId;

    /// <summary>The newest activity; handling it again is a second delivery.</summary>
    public Activity Last { get; private set; } = new();

    /// <summary>The same person in another conversation.</summary>
    public Writer In(string other) => new(bot, name, channel, other);

    public Activity Write(string? text, TimeSpan? afterLast = null)
    {
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        return Last = new Activity
        {
            Type = ActivityTypes.Message,
            Id = string.Create(CultureInfo.InvariantCulture, $"{conversation}{name}-{++_lastId}"),
            Timestamp = afterLast is { } after ? Last.Timestamp + after : bot.Clock.GetUtcNow(),
            ChannelId = channel,
            ServiceUrl = bot.ServiceUrl,
            From = new ChannelAccount(name, name),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount { Id = conversation ?? $"chat-{name}" },
            Text = text,
        };
    }

    public async Task<string> SayAsync(string text, TimeSpan? afterLast = null)
    {
        var reply = await bot.Instance.HandleAsync(Write(text, afterLast));
        return bot.AgreesToBeFirst && FirstCoordinator.IsAskedIn(reply)
            ? await bot.Instance.HandleAsync(Write(FirstCoordinator.Yes))
            : reply;
    }

    /// <summary>The newest activity once more.</summary>
    public Task<string> AgainAsync(FaultyInstance? instance = null) => (instance ?? bot.Instance).HandleAsync(Last);

    /// <summary>In a channel that takes replies in the response.</summary>
    public Task<string> SayInResponseAsync(string text)
    {
        var activity = Write(text);
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        return bot.Instance.HandleAsync(activity);
    }

    public Task<string> SubmitAsync(IReadOnlyDictionary<string, string> inputs, string question, long version)
    {
        var activity = Write(null);
        var data = new Dictionary<string, object>(inputs.Select(input => KeyValuePair.Create(input.Key, (object)input.Value)))
        {
            [CardSubmit.ReportName] = "high-tech-farming~2020-H2",
            [CardSubmit.QuestionName] = question,
            [CardSubmit.BaseName] = version,
        };
        activity.Value = System.Text.Json.JsonSerializer.SerializeToElement(data);
        return bot.Instance.HandleAsync(activity);
    }

    public async Task<string> InviteAsync() => CodeIn(await SayAsync("invite"));

    /// <summary>Answers what a report cannot be submitted without.</summary>
    public async Task FillMandatoryAsync()
    {
        string[] lines = ["go to 3", "26-06-2020", "https://example.eu", "Seven regions map their labs.", "Lapland", "Tuscany", "go to 13"];
        foreach (var line in lines)
            await SayAsync(line);
    }

    public static string CodeIn(string reply) => Code().Match(reply).Value;

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Code();
}
