using S3ReportBot.Commands;

namespace S3ReportBot.Imports;

/// <summary>`import`: reads in a report that was written elsewhere, attached or pasted.</summary>
internal sealed class ImportCommand(ReportImport imports) : ICommandModule
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["import"] = new((turn, _, cancellationToken) => imports.BeginAsync(turn, cancellationToken), NeedsReport: true, Changes: true),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument => [];
}
