using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>All commands. A command is a whole message of one line; everything else is an answer.</summary>
internal sealed class CommandTable
{
    /// <summary>Words that are reserved for what this bot does not do here: never stored by accident, never an answer.</summary>
    private static readonly string[] ReservedElsewhere =
    [
        "show history", "fix", "fix all", "ignore", "same", "same section", "import", "export", "nudge all",
        "my data", "forget me", "reminders light", "reminders standard", "reminders off",
    ];

    private readonly Dictionary<string, Command> _words = [];
    private readonly List<ArgumentCommand> _withArgument = [];

    public CommandTable(IEnumerable<ICommands> groups)
    {
        foreach (var word in ReservedElsewhere)
            _words[word] = new Command((turn, _, _) => Task.FromResult(MeansNothing(turn, word)));
        foreach (var group in groups)
        {
            foreach (var (word, command) in group.Words)
                _words.Add(word, command);
            _withArgument.AddRange(group.WithArgument);
        }
    }

    public IEnumerable<string> Words => _words.Keys;

    /// <returns>Null for prose.</returns>
    public (Command Command, string Argument)? Find(Turn turn, string text)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
            return null;
        var line = string.Join(' ', text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (line.EndsWith('.') && !line.EndsWith("..", StringComparison.Ordinal))
            line = line[..^1].TrimEnd();
        if (_words.TryGetValue(line.ToLowerInvariant(), out var word))
            return (word, "");
        foreach (var command in _withArgument)
        {
            var typed = command.IsText ? text : line;
            if (typed.StartsWith(command.Prefix, StringComparison.OrdinalIgnoreCase)
                && typed[command.Prefix.Length..].Trim() is { Length: > 0 } argument && command.Resolves(turn, argument))
                return (command.Command, argument);
        }

        return null;
    }

    public static async Task<Move> RunAsync(Turn turn, Command command, string argument, CancellationToken cancellationToken)
    {
        if (command.NeedsReport && turn.Report is null)
        {
            turn.Say("command.no-report");
            turn.Reply.Offer("start", "help");
            return Move.Stay;
        }

        if (command.Changes && !turn.Report!.IsOpen)
        {
            Submitted.Say(turn);
            return Move.Stay;
        }

        return await command.Handler(turn, argument, cancellationToken);
    }

    /// <summary>Says that a reserved word means nothing here, and how to store it.</summary>
    public static Move MeansNothing(Turn turn, string word)
    {
        turn.Say("command.means-nothing", ("word", word));
        return Move.Stay;
    }
}
