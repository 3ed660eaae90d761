using System.Globalization;
using System.Security.Cryptography;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Keys;

/// <param name="Id">The day it was made, `2021-01-29`.</param>
public sealed record LinkKey(string Id, byte[] Secret, DateTimeOffset NotAfter);

/// <summary>The keys that links are signed with: a new one each day, the same for all instances, kept until its last link expires.</summary>
public sealed class LinkKeys(ITable table, TimeProvider time)
{
    /// <summary>No link may last longer.</summary>
    public static readonly TimeSpan LongestLink = TimeSpan.FromDays(7);

    private const string Partition = "links", DayFormat = "yyyy-MM-dd", AfterAllDays = "a";
    private const int SecretLength = 32;
    private static readonly TimeSpan Cached = TimeSpan.FromMinutes(5);

    private volatile Ring? _ring;

    /// <summary>Today's key, made if this is its first link.</summary>
    public async Task<LinkKey> CurrentAsync(CancellationToken cancellationToken)
    {
        var today = Today.ToString(DayFormat, CultureInfo.InvariantCulture);
        return await FindAsync(today, cancellationToken) ?? await MakeAsync(today, cancellationToken);
    }

    /// <summary>Null for what was never a key's id, and for a key whose links have all expired.</summary>
    public async Task<LinkKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (DayOf(id) is not { } day || IsOver(day))
            return null;
        var ring = _ring;
        if (ring is null || time.GetUtcNow() - ring.ReadAt >= Cached || !ring.Keys.ContainsKey(id))
            ring = await ReadAsync(cancellationToken);
        return ring.Keys.GetValueOrDefault(id);
    }

    /// <summary>Whether this is the id of a key so old that no link of it can still be good.</summary>
    public bool IsOver(string id) => DayOf(id) is { } day && IsOver(day);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private bool IsOver(DateOnly day) => LastMoment(day) < time.GetUtcNow();

    private static DateTimeOffset LastMoment(DateOnly day) => new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) + LongestLink;

    /// <returns>Null for a day that has not come; another instance's clock may be ahead.</returns>
    private DateOnly? DayOf(string id) =>
        DateOnly.TryParseExact(id, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= Today.AddDays(1) ? day : null;

    private async Task<LinkKey> MakeAsync(string id, CancellationToken cancellationToken)
    {
        var properties = new EntityProperties()
            .Add("Secret", RandomNumberGenerator.GetBytes(SecretLength))
            .Add("NotAfter", LastMoment(DayOf(id)!.Value));
        // A conflict means that another instance was first: then its key is the day's.
        await table.WriteAsync(Partition, [new TableWrite.Insert(id, properties)], cancellationToken);
        var ring = await ReadAsync(cancellationToken);
        foreach (var old in ring.Rows.Where(row => DayOf(row.Row) is { } day && IsOver(day)))
            await table.WriteAsync(Partition, [new TableWrite.Delete(old.Row, old.ETag)], cancellationToken);
        return ring.Keys[id];
    }

    private async Task<Ring> ReadAsync(CancellationToken cancellationToken)
    {
        var readAt = time.GetUtcNow();
        var rows = await table.RangeAsync(Partition, "0", AfterAllDays, cancellationToken);
        // A damaged row costs the links of its day, not all of them.
        var whole = rows.Where(row => row.Properties.Has("Secret") && row.Properties.Has("NotAfter"));
        return _ring = new Ring(rows, whole.ToDictionary(row => row.Row, KeyOf), readAt);
    }

    private static LinkKey KeyOf(Entity row) =>
        row.As(stored => new LinkKey(row.Row, stored.Binary("Secret")!, stored.Time("NotAfter")!.Value));

    private sealed record Ring(IReadOnlyList<Entity> Rows, IReadOnlyDictionary<string, LinkKey> Keys, DateTimeOffset ReadAt);
}
