using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Reports;
using S3ReportBot.LocalChat;
using S3ReportBot.Reminders;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;

namespace S3ReportBot.Tests.Support;

/// <summary>
/// People who talk to the real bot over HTTP: what they say, what it must answer, and what happens in between. Replies take a
/// second on the conversation's clock, people a minute to write.
/// </summary>
internal sealed class HttpConversation : IAsyncDisposable
{
    public const string Anna = "anna";
    private static readonly DateTimeOffset JanuaryMorning = new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero);

    /// <summary>More than anybody sent in a scenario whose database another one goes on with.</summary>
    private const int MostSentBefore = 1000;
    private static readonly TimeSpan Writing = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("s3reportbot-");
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Dictionary<string, ChatPerson> _people = [];
    private readonly string _channelId;
    private readonly string? _dialogs;
    private readonly ILoggerProvider? _logs;
    private readonly IReadOnlyDictionary<string, string?>? _storage;
    private BotServer _bot = null!;
    private FakeConnector _channel = null!;
    private int _sentBefore;

    private HttpConversation(string channelId, string? dialogs, DateTimeOffset now, ILoggerProvider? logs,
        IReadOnlyDictionary<string, string?>? storage) =>
        (_channelId, _dialogs, Clock, _logs, _storage) = (channelId, dialogs, new RealWaits(now), logs, storage);

    public FakeTimeProvider Clock { get; }

    /// <summary>Where the reports are kept.</summary>
    public string File => Path.Combine(_folder.FullName, "reports.db");

    /// <summary>How often the bot asked for what people attached.</summary>
    public int FilesAsked => _channel.FilesAsked;

    /// <summary>To the message of whoever spoke last.</summary>
    public BotReply LastReply { get; private set; } = new([]);

    /// <param name="channelId">As the Bot Framework calls it.</param>
    /// <param name="dialogs">A folder with another form; null for the product's own.</param>
    /// <param name="logs">Hears all that the process logs.</param>
    /// <param name="now">A morning in January 2021 unless given: the report of 2020-H2 is due.</param>
    /// <param name="storage">The settings of the bot's storage; null for a file of its own.</param>
    /// <param name="database">A file that another conversation left; null begins with none.</param>
    public static async Task<HttpConversation> StartAsync(
        string channelId = "msteams", string? dialogs = null, DateTimeOffset? now = null, ILoggerProvider? logs = null,
        IReadOnlyDictionary<string, string?>? storage = null, string? database = null)
    {
        var talk = new HttpConversation(channelId, dialogs, now ?? JanuaryMorning, logs, storage);
        if (database is not null)
        {
            System.IO.File.Copy(database, talk.File);
            talk._sentBefore = MostSentBefore;
        }

        talk._channel = await FakeConnector.StartAsync(talk.Clock);
        talk._bot = await BotServer.StartAsync(talk._folder.FullName, talk.Clock, dialogs, talk._logs, talk._storage);
        return talk;
    }

    /// <summary>Whether <see cref="FirstCoordinator"/> is agreed to unasked.</summary>
    public bool AgreesToBeFirst { get; set; } = true;

    public async Task<BotReply> Says(string text, string person = Anna)
    {
        var reply = await SendAsync(person, (who, at) => who.Message(text, at));
        return AgreesToBeFirst && FirstCoordinator.IsAskedIn(reply.Text)
            ? await SendAsync(person, (who, at) => who.Message(FirstCoordinator.Yes, at))
            : reply;
    }

    /// <summary>Sent sooner after the message before than people read and write.</summary>
    public Task<BotReply> SaysSoon(string text, TimeSpan after, string person = Anna) =>
        DeliverAsync(person, (who, _) => who.Message(text, who.LastSent + after));

    /// <param name="file">Null for one that is gone when the bot comes to fetch it.</param>
    public Task<BotReply> Attaches(string name, byte[]? file, string text = "", string person = Anna)
    {
        if (file is not null)
            _channel.Files[name] = file;
        return SendAsync(person, (who, at) =>
        {
            var message = who.Message(text, at);
            message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/octet-stream", ["name"] = name, ["contentUrl"] = $"{_channel.ServiceUrl}/files/{name}" });
            return message;
        });
    }

    /// <summary>Presses the button of the local page; what that says goes to the page alone.</summary>
    public async Task BecomesLead(string person)
    {
        using var press = new HttpRequestMessage(HttpMethod.Post, new Uri(_bot.Address, "directline/lead"));
        press.Headers.Authorization = new("Bearer", LocalPerson.Named(Person(person).Name)!.Token);
        using var response = await _http.SendAsync(press);
        response.EnsureSuccessStatusCode();
    }

    public Task<BotReply> OpensTheChat(string person = Anna) => SendAsync(person, (who, at) => who.OpensTheChat(at));

    /// <summary>Presses a button of the newest card that has it, after choosing in its inputs (by their number, from 1).</summary>
    public Task<BotReply> Presses(string button, IReadOnlyDictionary<int, string> filled, string person = Anna)
    {
        var card = Person(person).Replies.SelectMany(reply => reply.Cards).LastOrDefault(card => card.HasButton(button))
            ?? throw new InvalidOperationException($"No card that {person} got has a button '{button}'. The last reply was:\n{LastReply.Text}");
        return SendAsync(person, (who, at) => who.Submit(card.Press(button, filled), at));
    }

    /// <summary>The last reply holds these, in this order.</summary>
    public void Expects(params IEnumerable<string> fragments) => Fragments.AssertInOrder(LastReply.Text, fragments);

    /// <summary>It is that time in Brussels, and the bot looks who is to be reminded.</summary>
    public async Task ItIs(DateTime time)
    {
        Clock.Advance(LocalTime.On(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time), LocalTime.Brussels) - Clock.GetUtcNow());
        await _bot.Services.GetRequiredService<ReminderRounds>().RunAsync(woken: true, CancellationToken.None);
    }

    /// <summary>What came into this person's chat unasked.</summary>
    public BotReply Unasked(string person)
    {
        var who = Person(person);
        who.Replies.Add(LastReply = new BotReply(_channel.News(who.Conversation)));
        return LastReply;
    }

    /// <summary>Stands in this person's chat already.</summary>
    public void Remembers(string person, IReadOnlyList<JsonObject> messages) => Person(person).Replies.Add(new BotReply(messages));

    public void AWeekLater() => Clock.Advance(TimeSpan.FromDays(7));

    public void HalfAYearLater() => Clock.Advance(TimeSpan.FromDays(182));

    /// <summary>The process ends, and another one begins with what is on disk.</summary>
    /// <param name="meanwhile">While no process runs.</param>
    public async Task AfterRestart(Action? meanwhile = null)
    {
        await _bot.DisposeAsync();
        meanwhile?.Invoke();
        _bot = await BotServer.StartAsync(_folder.FullName, Clock, _dialogs, _logs, _storage);
    }

    /// <summary>The file behind the newest link to such a document that this person got.</summary>
    /// <param name="nameEnd">How its name ends, such as `_public.docx`.</param>
    public Task<byte[]> Fetches(string nameEnd, string person = Anna)
    {
        var link = Person(person).Replies.SelectMany(reply => reply.Documents).LastOrDefault(link => link.AbsolutePath.EndsWith(nameEnd, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{person} got no link to a document *{nameEnd}. The last reply was:\n{LastReply.Text}");
        return _http.GetByteArrayAsync(new Uri(_bot.Address, link.AbsolutePath));
    }

    public IEnumerable<string> IdentifiersOf(string person) => Person(person).Identifiers;

    /// <summary>What is on disk of the report that this person works on.</summary>
    public async Task<AnswerSheet> Answers(string person = Anna)
    {
        var (who, conversation) = (Person(person), $"{_channelId}/{Person(person).Conversation}");
        var rows = await _bot.Services.GetRequiredService<PeopleStore>().ReadAsync(who.Key, who.Name, conversation, CancellationToken.None);
        return rows.Conversation?.Report is { } report
            ? (await _bot.Services.GetRequiredService<ReportStore>().ReadAsync(report, who.Key, conversation, CancellationToken.None)).Answers
            : AnswerSheet.Empty;
    }

    /// <summary>All that the bot has written.</summary>
    public IEnumerable<byte[]> FilesOnDisk()
    {
        foreach (var file in _folder.EnumerateFiles("reports.db*").Where(file => !file.Name.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return content;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private ChatPerson Person(string name) =>
        _people.TryGetValue(name, out var person)
            ? person
            : _people[name] = new ChatPerson(name, _channelId, _channel.ServiceUrl, _sentBefore);

    private Task<BotReply> SendAsync(string person, Func<ChatPerson, DateTimeOffset, JsonObject> activity)
    {
        Clock.Advance(Writing);
        return DeliverAsync(person, activity);
    }

    private async Task<BotReply> DeliverAsync(string person, Func<ChatPerson, DateTimeOffset, JsonObject> activity)
    {
        var who = Person(person);
        using var response = await _http.PostAsJsonAsync(new Uri(_bot.Address, "api/messages"), activity(who, Clock.GetUtcNow()));
        response.EnsureSuccessStatusCode();
        Assert.Empty(_channel.Complaints);
        who.Replies.Add(LastReply = new BotReply(_channel.News(who.Conversation)));
        return LastReply;
    }
}
