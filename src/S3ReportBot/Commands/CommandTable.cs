using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>All commands. A command is a whole message of one line; everything else is an answer.</summary>
internal sealed class CommandTable
{
    /// <summary>Words that are reserved for what this bot does not do here: never stored by accident, never an answer.</summary>
    private static readonly string[] ReservedElsewhere =
    [
        "my data", "forget me", Asides.Store, Asides.Add,
    ];

    private readonly Dictionary<string, Command> _words = [];
    private readonly List<ArgumentCommand> _withArgument = [];

    public CommandTable(IEnumerable<ICommandModule> modules)
    {
        foreach (var word in ReservedElsewhere)
            _words[word] = new Command((turn, _, _) => Task.FromResult(MeansNothing(turn, word)));
        foreach (var module in modules)
        {
            foreach (var (word, command) in module.Words)
                _words.Add(word, command);
            _withArgument.AddRange(module.WithArgument);
        }

        // A word that wants an argument is reserved without one too.
        foreach (var word in _withArgument.Select(command => command.Prefix.TrimEnd()).ToList())
            _words.TryAdd(word, new Command((turn, _, _) => Task.FromResult(MeansNothing(turn, word))));
    }

    /// <returns>Null for prose.</returns>
    public async ValueTask<(Command Command, string Argument)?> FindAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
            return null;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.EndsWith('.') && !line.EndsWith("..", StringComparison.Ordinal))
            line = line[..^1].TrimEnd();
        if (_words.TryGetValue(line.ToLowerInvariant(), out var command))
            return (command, "");
        foreach (var (prefix, resolves, withArgument, toTheLetter) in _withArgument)
        {
            var typed = toTheLetter ? text.Trim() : line;
            if (typed.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && typed[prefix.Length..].Trim() is { Length: > 0 } argument
                && await resolves(turn, argument, cancellationToken))
                return (withArgument, argument);
        }

        return null;
    }

    /// <summary>False: it would only say why not.</summary>
    public static bool IsPossible(Turn turn, Command command) =>
        (turn.Report is not null || !command.NeedsReport) && (turn.Report is not { IsOpen: false } || !command.Changes);

    public static async Task<NavigationResult> RunAsync(Turn turn, Command command, string argument, CancellationToken cancellationToken)
    {
        if (command.NeedsReport && turn.Report is null)
        {
            turn.Say(turn.Current is not null ? "command.choose-first" : turn.Person.IsLead ? "command.lead-no-report" : "command.no-report");
            turn.Reply.Offer(turn.Current is null ? ["start", "help"] : ["back", "help"]);
            return NavigationResult.Stay;
        }

        if (command.Changes && !turn.Report!.IsOpen)
        {
            Submitted.Say(turn);
            return turn.Current is { Key: not ReportKeyPart.None } ? NavigationResult.Stay : NavigationResult.Leave;
        }

        return await command.Handler(turn, argument, cancellationToken);
    }

    /// <summary>Says that a reserved word means nothing here, and how to store it.</summary>
    public static NavigationResult MeansNothing(Turn turn, string word)
    {
        turn.Say("command.means-nothing", ("word", word));
        return NavigationResult.Stay;
    }
}
