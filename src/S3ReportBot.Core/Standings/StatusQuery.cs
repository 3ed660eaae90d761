using System.Globalization;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Standings;

/// <summary>What a lead wants to see: all, or a platform's, or those in one state; of a half-year; from a page on.</summary>
/// <param name="Platform">As the directory writes it; null for all.</param>
/// <param name="Period">Null for the one now due.</param>
/// <param name="Page">From 1.</param>
public sealed record StatusQuery(string? Platform, StandingState? State, ReportingPeriod? Period, int Page)
{
    public const int PageSize = 15;
    public static readonly StatusQuery All = new(null, null, null, 1);

    private static readonly Dictionary<string, StandingState> States = new()
    {
        ["not started"] = StandingState.NotStarted,
        ["draft"] = StandingState.Draft,
        ["reopened"] = StandingState.Reopened,
        ["submitted"] = StandingState.Submitted,
    };

    public StatusQuery Next => this with { Page = Page + 1 };

    public bool Fits(ReportStanding standing) =>
        (Platform is null || standing.Partnership.Platform == Platform) && (State is null || standing.State == State);

    /// <summary>Reads `energy draft`, `2020-H1 not started`, `energy page 2`: state, platform, period and page in any order.</summary>
    /// <returns>Null if some of it is none of these, or twice there.</returns>
    public static StatusQuery? Parse(string text, IReadOnlyList<string> platforms)
    {
        var (rest, query) = (Folded.Of(text), All);
        while (rest.Length > 0)
        {
            if (Taken(ref rest, query, platforms) is not { } more)
                return null;
            query = more;
        }

        return query;
    }

    public override string ToString() => string.Join(' ', ((string?[])
    [
        Platform, State is { } state ? States.First(word => word.Value == state).Key : null, Period?.ToString(),
        Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page {Page}") : null,
    ]).Where(word => word is not null));

    private static StatusQuery? Taken(ref string rest, StatusQuery query, IReadOnlyList<string> platforms)
    {
        foreach (var (word, state) in States)
            if (query.State is null && Takes(ref rest, word))
                return query with { State = state };
        foreach (var platform in platforms)
            if (query.Platform is null && Takes(ref rest, Folded.Of(platform)))
                return query with { Platform = platform };
        var first = rest.Split(' ')[0];
        if (query.Period is null && ReportingPeriod.TryParse(first) is { } period && Takes(ref rest, first))
            return query with { Period = period };
        if (!Takes(ref rest, "page"))
            return null;
        var number = rest.Split(' ')[0];
        return query.Page == 1 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 && Takes(ref rest, number)
            ? query with { Page = page }
            : null;
    }

    /// <summary>Takes a whole word off the beginning.</summary>
    private static bool Takes(ref string rest, string word)
    {
        if (rest != word && !rest.StartsWith(word + ' ', StringComparison.Ordinal))
            return false;
        rest = rest[word.Length..].TrimStart();
        return true;
    }
}
