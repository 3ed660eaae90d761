using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>Does what a sequence says and checks after each step that what the bot said and what is stored agree.</summary>
internal sealed partial class CheckedSequence : IAsyncDisposable
{
    /// <summary>They choose between two texts that are both shown, or bring back what was there.</summary>
    private static readonly string[] Chosen = ["mine", "undo"];
    private static readonly string[] Agreements = ["yes", "store it", "=", "new", "instead", "1", "2"];
    private readonly Dictionary<string, string> _said = [];
    private readonly Dictionary<string, List<Dictionary<string, object>>> _buttons = [];
    private readonly InMemoryBot _bot;

    private CheckedSequence(InMemoryBot bot) => _bot = bot;

    /// <summary>Two people with one report before them.</summary>
    public static async Task<CheckedSequence> BeginAsync(string channel)
    {
        var bot = await InMemoryBot.OpenAsync(channel);
        var sequence = new CheckedSequence(bot);
        await bot.SaysAllAsync("start", "1", "ccre-s3");
        var code = Code().Match((await bot.SaysAsync("invite")).Text).Groups[1].Value;
        await bot.SaysAsync($"join {code}", Vocabulary.Ben);
        return sequence;
    }

    public async Task DoAsync(Step step)
    {
        if (step is Step.Restart)
        {
            await _bot.RestartAsync();
            return;
        }

        var before = await _bot.ReportAsync(step.Person);
        var (pending, changes) = (await _bot.PendingQuestionAsync(step.Person), await _bot.ChangesAsync(step.Person));
        var reply = await SendAsync(step);
        if (reply is null)
            return;
        var said = _said.GetValueOrDefault(step.Person, "");
        _said[step.Person] = reply.Text;
        Remember(step.Person, reply);
        Assert.NotEmpty(reply.Text);
        Assert.InRange(reply.Activities.Count(activity => activity.TextFormat == TextFormatTypes.Markdown), 0, 1);
        var after = await _bot.ReportAsync(step.Person);
        if (before is null || after is null || before.Key != after.Key)
            return;
        CheckNothingVanished(step, said, before.Answers, after.Answers);
        CheckSaved(await _bot.ChangesAsync(step.Person) - changes, step is Step.Says { Text: "move it" } ? 2 : 1, reply);
        if (step is Step.Says { After: null } text && pending is { Row: null, Adding: false, Confirm: null, Aside: null }
            && TestForms.Monitoring.Find(pending.Question) is { Kind: QuestionKind.LongText } question)
            CheckText(text.Text, question, reply, after.Answers[question.Id]);
    }

    /// <summary>`continue` works, and `show` gives every answer back to the letter.</summary>
    public async Task EndAsync(string person)
    {
        await ContinuesAsync(person);
        if (await _bot.ReportAsync(person) is not { Header.Status: not ReportStatus.Submitted } report)
            return;
        foreach (var question in TestForms.Monitoring.Asked.Where(question => report.Answers[question.Id].Content is not null))
        {
            await _bot.SaysAsync($"go to {question.Number}", person);
            var reply = await _bot.SaysAsync("show", person);
            var shown = string.Concat(reply.Activities.Where(activity => activity.TextFormat == TextFormatTypes.Plain).Select(activity => activity.Text));
            foreach (var part in Parts(question, report.Answers[question.Id].Content!))
                Assert.Contains(part, shown, StringComparison.Ordinal);
        }
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private async Task ContinuesAsync(string person)
    {
        var reply = await _bot.SaysAsync("continue", person);
        var report = await _bot.ReportAsync(person);
        Assert.NotEmpty(reply.Text);
        var expected = report is null ? "period"
            : report.Header is { Status: ReportStatus.Submitted } ? null
            : TestForms.Monitoring.NextFor(report.Answers, null)?.Id;
        var current = await _bot.CurrentAsync(person);
        // Whoever comes to another report than the last one may be told first what colleagues did there.
        if (current is not null || expected is null)
            Assert.Equal(expected, current);
        else
            Assert.Contains("`continue`", reply.Text, StringComparison.Ordinal);
    }

    /// <summary>Much that is answered goes only by a word that agrees to it, right below a question that names it.</summary>
    /// <param name="said">What its author read last.</param>
    private static void CheckNothingVanished(Step step, string said, AnswerSheet before, AnswerSheet after)
    {
        if (step is not Step.Says { Text: var text })
            return;
        var word = text.Trim().TrimEnd('.').ToLowerInvariant();
        if (Chosen.Contains(word))
            return;
        foreach (var answer in before.All.Where(answer => Vanished(answer.Content, after[answer.QuestionId].Content)))
            Assert.True(
                Agreements.Contains(word) && Goes().IsMatch(said)
                    && said.Contains(TestForms.Monitoring[answer.QuestionId].Name, StringComparison.Ordinal),
                $"{step} took {answer.QuestionId} away below:\n{said}");
    }

    private static bool Vanished(AnswerContent? before, AnswerContent? after) => (before, after) switch
    {
        (TextContent { Text.Length: > 200 } old, TextContent now) =>
            Words(old).Count(Words(now).Contains) * 2 < Words(old).Length,
        (RowsContent { Rows.Count: > 3 } old, RowsContent now) => now.Rows.Count * 2 < old.Rows.Count,
        (TextContent { Text.Length: > 200 } or RowsContent { Rows.Count: > 3 }, null) => true,
        _ => false,
    };

    private static string[] Words(TextContent text) => text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <param name="most">Answers that one message changes.</param>
    private static void CheckSaved(int grown, int most, InMemoryReply reply)
    {
        var said = Acknowledged().Count(reply.Text);
        Assert.True(grown >= 0 && grown <= most, $"{grown} changes by one message.");
        Assert.True(grown == 0 || said > 0, $"Stored without a word:\n{reply.Text}");
        Assert.True(grown > 0 || !MustHaveSaved().IsMatch(reply.Text), $"Said to be saved, but is not:\n{reply.Text}");
    }

    private static void CheckText(string text, Question question, InMemoryReply reply, Answer stored)
    {
        if (!reply.Text.Contains($"✓ Saved: {question.Name}:", StringComparison.Ordinal))
            return;
        var clean = AnswerText.Clean(text);
        Assert.Equal(new TextContent(clean.StartsWith('=') ? clean[1..].Trim() : clean), stored.Content);
    }

    private async Task<InMemoryReply?> SendAsync(Step step)
    {
        if (step is Step.Says said)
        {
            var at = said.After is { } after ? _bot.Clock.GetUtcNow() + TimeSpan.FromSeconds(after) : (DateTimeOffset?)null;
            return await _bot.SendsAsync(new Activity(ActivityTypes.Message) { Text = said.Text, Timestamp = at }, step.Person);
        }

        var tap = (Step.Taps)step;
        if (!_buttons.TryGetValue(step.Person, out var buttons) || tap.Button >= buttons.Count)
            return null;
        var data = new Dictionary<string, object>(buttons[^(tap.Button + 1)]) { ["r1"] = tap.Rating, ["r17"] = tap.Rating };
        return await _bot.SubmitsAsync(JsonSerializer.SerializeToElement(data), step.Person);
    }

    private void Remember(string person, InMemoryReply reply)
    {
        if (!_buttons.TryGetValue(person, out var buttons))
            _buttons[person] = buttons = [];
        foreach (var attachment in reply.Activities.SelectMany(activity => activity.Attachments ?? []))
            Collect(attachment.Content, buttons);
    }

    private static void Collect(object? element, List<Dictionary<string, object>> buttons)
    {
        if (element is Dictionary<string, object> part)
        {
            if (part.GetValueOrDefault("data") is Dictionary<string, object> data)
                buttons.Add(data);
            foreach (var value in part.Values)
                Collect(value, buttons);
        }
        else if (element is IEnumerable<object> parts)
        {
            foreach (var value in parts)
                Collect(value, buttons);
        }
    }

    private static IEnumerable<string> Parts(Question question, AnswerContent content) => content switch
    {
        TextContent text => [text.Text],
        RowsContent rows => rows.Rows.SelectMany(row => row.Cells),
        RatingsContent ratings => ratings.Values.OfType<string>().Select(value => question.Scale.First(step => step.Key == value).Text),
        _ => throw new InvalidOperationException(content.GetType().Name),
    };

    [GeneratedRegex("join ([A-Z0-9-]{14})")]
    private static partial Regex Code();

    [GeneratedRegex("replaces? it|empties it")]
    private static partial Regex Goes();

    /// <summary>`✓ 5. Name` is a line of the table of contents.</summary>
    [GeneratedRegex("(?m)^✓ (?![0-9])")]
    private static partial Regex Acknowledged();

    [GeneratedRegex("(?m)^✓ (?:Saved|Added|Deleted|Emptied|Taken back)")]
    private static partial Regex MustHaveSaved();
}
