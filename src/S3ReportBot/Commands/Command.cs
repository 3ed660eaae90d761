using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Carries out a command. The argument is what resolved, empty for a bare word.</summary>
internal delegate Task<NavigationResult> CommandHandler(Turn turn, string argument, CancellationToken cancellationToken);

/// <param name="NeedsReport">Means something only where a report is being worked on.</param>
/// <param name="Changes">Changes the report: refused once it is submitted.</param>
/// <param name="Overwrites">Changes the answer that is asked for: not while two texts of it wait for a choice.</param>
internal sealed record Command(CommandHandler Handler, bool NeedsReport = false, bool Changes = false, bool Overwrites = false);

/// <summary>Whether an argument means something to this person here.</summary>
internal delegate Task<bool> ArgumentResolver(Turn turn, string argument, CancellationToken cancellationToken);

/// <summary>A word with an argument. With an argument that does not resolve here, the line is prose.</summary>
/// <param name="Prefix">In lower case, with its blank or colon.</param>
/// <param name="Resolves">Whether this argument means something here.</param>
/// <param name="ToTheLetter">The argument is a text to store: its blanks and its full stop belong to it.</param>
internal sealed record ArgumentCommand(string Prefix, ArgumentResolver Resolves, Command Command, bool ToTheLetter = false)
{
    /// <summary>For arguments that the turn itself can tell.</summary>
    public ArgumentCommand(string Prefix, Func<Turn, string, bool> Resolves, Command Command, bool ToTheLetter = false)
        : this(Prefix, (turn, argument, _) => Task.FromResult(Resolves(turn, argument)), Command, ToTheLetter)
    {
    }
}

/// <summary>What a group of commands brings along.</summary>
internal interface ICommandModule
{
    IReadOnlyDictionary<string, Command> Words { get; }

    IReadOnlyList<ArgumentCommand> WithArgument { get; }
}
