using System.Globalization;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Partnerships;

/// <summary>Deadlines that organisers moved: one partition of the directory, read whole.</summary>
public sealed class DeadlineStore(ITables tables)
{
    /// <summary>In place of a partnership: all of them.</summary>
    public const string All = "*";

    // No partnership's own partition begins with a separator.
    private const string Moved = "~due";
    private const string DayFormat = "yyyy-MM-dd";
    private readonly ITable _directory = tables.Table(TableNames.Directory);

    public async Task<IReadOnlyList<MovedDeadline>> ListAsync(CancellationToken cancellationToken)
    {
        var entities = await _directory.RangeAsync(Moved, "", "~~", cancellationToken);
        return [.. entities.Select(entity => entity.As(Read))];
    }

    /// <summary>The last one who moves a deadline decides; repeatable.</summary>
    public Task MoveAsync(MovedDeadline moved, CancellationToken cancellationToken) =>
        _directory.WriteAsync(Moved, [new TableWrite.Put(TableKey.Encode(moved.Period.ToString(), moved.Partnership), new EntityProperties()
            .Add("Period", moved.Period.ToString())
            .Add("Partnership", moved.Partnership)
            .Add("Due", moved.Day.ToString(DayFormat, CultureInfo.InvariantCulture))
            .Add("By", moved.By)
            .Add("At", moved.At))], cancellationToken);

    private static MovedDeadline Read(EntityProperties stored) => new(
        ReportingPeriod.TryParse(stored.Required("Period"))!.Value,
        stored.Required("Partnership"),
        DateOnly.ParseExact(stored.Required("Due"), DayFormat, CultureInfo.InvariantCulture),
        stored.String("By") ?? "",
        stored.Time("At") ?? default);
}

/// <param name="Partnership">Its key, or <see cref="DeadlineStore.All"/>.</param>
/// <param name="By">The person's key.</param>
public sealed record MovedDeadline(ReportingPeriod Period, string Partnership, DateOnly Day, string By, DateTimeOffset At);
