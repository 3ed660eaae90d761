using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Texts;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What is a command to the letter.</summary>
internal sealed class ExactRule(Languages languages)
{
    private const int Longest = 100;

    private readonly HashSet<string> _reserved = [.. languages.Reserved];
    private readonly IReadOnlyList<string> _numbered = languages.Numbered;

    /// <summary>A command as the bot itself writes it, whether or not its numbers exist here.</summary>
    public MessageReading? Exact(Heard heard)
    {
        var line = Folded.Of(heard.Message.Text);
        if (line.Length > Longest || heard.Message.Lines > 1)
            return null;
        var isCommand = _reserved.Contains(line) || _numbered.Any(word => Numbers(line, word) == 1) || Numbers(line, "move") == 2
            || (After(line, "remind me ") is { } day && ReminderDay.Read(day, heard.Expectation.Today) is not null);
        if (isCommand)
            return Command(line);
        return After(line, "go to ") is { } name && QuestionFinder.Find(heard.Expectation.Form, name) is [var only]
            ? Command($"go to {only.Id}")
            : null;
    }

    /// <summary>How many numbers stand behind the word; 0 if anything else does.</summary>
    private static int Numbers(string line, string word)
    {
        var parts = After(line, word + " ")?.Split(' ') ?? [];
        return Array.TrueForAll(parts, part => part.Length is > 0 and < 4 && part.All(char.IsAsciiDigit)) ? parts.Length : 0;
    }

    private static string? After(string line, string word) => line.StartsWith(word, StringComparison.Ordinal) ? line[word.Length..] : null;

    private static MessageReading Command(string line) => new(MessageKind.Command, line, Certainty.Exact, "");
}
