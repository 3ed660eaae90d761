using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <param name="Question">The only one that may change; null for all.</param>
/// <param name="Reason">In the lead's words; empty for none.</param>
internal sealed record ReopenTarget(Target Target, Question? Question, string Reason);

/// <summary>Reads what is typed behind `reopen`: a report, a question of it, and behind a colon why.</summary>
internal sealed class ReopenTargets(Targets targets, Forms forms)
{
    /// <summary>The last colon that leaves a report before it counts: a name may have one itself.</summary>
    /// <returns>Null where nothing is meant, so that the line is prose.</returns>
    public async Task<ReopenTarget?> FindAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await WholeAsync(turn, argument, "", cancellationToken) is { } whole)
            return whole;
        for (var colon = argument.LastIndexOf(':'); colon > 0; colon = argument.LastIndexOf(':', colon - 1))
            if (await WholeAsync(turn, argument[..colon].TrimEnd(), argument[(colon + 1)..].Trim(), cancellationToken) is { } found)
                return found;
        return null;
    }

    /// <summary>A question that follows the name must be one that can be answered.</summary>
    private async Task<ReopenTarget?> WholeAsync(Turn turn, string named, string reason, CancellationToken cancellationToken)
    {
        if (await targets.FindAsync(turn, Right.Reopen, named, cancellationToken) is not { } target)
            return null;
        if (target.Rest.Length == 0)
            return new(target, null, reason);
        return QuestionFinder.Find(forms.Current, target.Rest) is [{ Key: ReportKeyPart.None } question]
            ? new(target, question, reason)
            : null;
    }
}
