using System.Text.RegularExpressions;
using S3ReportBot.Tests.Support;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace S3ReportBot.Tests.Transcripts;

/// <summary>Has a transcript's conversation with the real bot.</summary>
internal sealed partial class TranscriptRunner(Transcript transcript, HttpConversation talk, bool restarts, ITestOutputHelper? output)
{
    private readonly Dictionary<string, string> _heard = [];
    private string _person = HttpConversation.Anna;
    private string _seen = "";
    private string _document = "";
    private int _position;

    /// <summary>Everybody who spoke.</summary>
    public HashSet<string> People { get; } = [];

    /// <param name="restarts">The process ends before every message.</param>
    /// <param name="output">Takes the whole conversation, for whoever wants to read it or to see where it went wrong.</param>
    public static async Task<TranscriptRunner> RunAsync(Transcript transcript, HttpConversation talk, bool restarts = false,
        ITestOutputHelper? output = null)
    {
        talk.AgreesToBeFirst = false;
        var runner = new TranscriptRunner(transcript, talk, restarts, output);
        foreach (var step in transcript.Steps)
            await runner.TakeAsync(step);
        return runner;
    }

    private async Task TakeAsync(Step step)
    {
        try
        {
            await DoAsync(step);
        }
        catch (Exception exception) when (exception is XunitException or InvalidOperationException or HttpRequestException)
        {
            throw new XunitException($"{transcript.Name}, line {step.Line}: {exception.Message}", exception);
        }
    }

    private Task DoAsync(Step step)
    {
        switch (step)
        {
            case Step.BotSays says:
                _position = Hear(_seen, says.Fragment, _position);
                return Task.CompletedTask;
            case Step.DocumentSays says:
                _position = Hear(_document, says.Fragment, _position);
                return Task.CompletedTask;
            case Step.Nowhere nowhere:
                Assert.DoesNotContain(Filled(nowhere.Fragment), _seen, StringComparison.Ordinal);
                Assert.DoesNotContain(Filled(nowhere.Fragment), _document, StringComparison.Ordinal);
                return Task.CompletedTask;
            case Step.WeekLater:
                talk.AWeekLater();
                return Task.CompletedTask;
            case Step.HalfYearLater:
                talk.HalfAYearLater();
                return Task.CompletedTask;
            case Step.ItIs time:
                return talk.ItIs(time.Time);
            case Step.Hears hears:
                Hear(hears);
                return Task.CompletedTask;
            case Step.BecomeLead lead:
                return talk.BecomesLead(Speaks(lead.Person));
            case Step.Restart:
                return talk.AfterRestart();
            case Step.OpenDocument document:
                return OpenAsync(document.Kind);
            default:
                return TalkAsync(step);
        }
    }

    private async Task TalkAsync(Step step)
    {
        if (restarts)
            await talk.AfterRestart();
        var reply = step switch
        {
            Step.Message { After: { } after } message => await talk.SaysSoon(Filled(message.Text), after, Speaks(message.Person)),
            Step.Message message => await talk.Says(Filled(message.Text), Speaks(message.Person)),
            Step.Press press => await talk.Presses(press.Button, press.Filled, Speaks(press.Person)),
            Step.OpenChat opens => await talk.OpensTheChat(Speaks(opens.Person)),
            _ => throw new InvalidOperationException($"No way to act out {step.GetType().Name}."),
        };
        output?.WriteLine($"{Shown(step)}\n\n{Indented(reply.Text)}\n");
        Assert.InRange(reply.Messages, 1, 2);
        (_seen, _document, _position) = (reply.Text, "", 0);
    }

    private void Hear(Step.Hears hears)
    {
        var came = talk.Unasked(Speaks(hears.Person));
        output?.WriteLine($"{hears}\n\n{Indented(came.Text)}\n");
        Assert.Equal(hears.Expected ? 1 : 0, came.Messages);
        (_seen, _document, _position) = (came.Text, "", 0);
    }

    private async Task OpenAsync(string kind)
    {
        var file = await talk.Fetches($"_{kind}.docx", _person);
        (_document, _position) = (string.Join('\n', WordText.Read(file).Blocks.Select(Text)), 0);
    }

    private string Speaks(string person)
    {
        People.Add(person);
        return _person = person;
    }

    private static string Shown(Step step) => step switch
    {
        Step.Message message => $"{message.Person}> {(message.After is { } after ? $"({after.TotalSeconds} s later) " : "")}{message.Text}",
        Step.Press press => $"{press.Person}> (card) {press.Button}: {string.Join("; ", press.Filled.Select(input => $"{input.Key}={input.Value}"))}",
        _ => step.ToString(),
    };

    private static string Indented(string text) => "    " + text.Replace("\n", "\n    ", StringComparison.Ordinal);

    private static string Text(WordBlock block) => block switch
    {
        WordHeading heading => heading.Text,
        WordParagraph paragraph => paragraph.Text,
        WordTable table => string.Join('\n', table.Rows.Select(row => string.Join('\t', row))),
        _ => "",
    };

    /// <summary>`{code}` in a fragment keeps the word that stands there; in a message it is that word.</summary>
    private int Hear(string text, string fragment, int position)
    {
        if (Name().Match(fragment) is not { Success: true } name)
            return Fragments.After(text, fragment, position);
        position = Fragments.After(text, fragment[..name.Index], position);
        var word = Word().Match(text, position).Value;
        _heard[name.Value] = word;
        return position + word.Length;
    }

    private string Filled(string text) => _heard.Aggregate(text, (filled, heard) => filled.Replace(heard.Key, heard.Value, StringComparison.Ordinal));

    [GeneratedRegex(@"\{[a-z]+\}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\S*")]
    private static partial Regex Word();
}
