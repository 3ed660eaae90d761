using S3ReportBot.Storage.Vocabulary;
using System.Security.Cryptography;
using System.Text;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.People;

/// <summary>One-time codes that let somebody join a partnership. Only their hashes are stored.</summary>
public sealed class InvitationStore(ITables tables)
{
    private readonly ITable _invitations = tables.Table(TableNames.Invitations);

    /// <summary>Repeatable: the same code is stored once.</summary>
    public Task AddAsync(string code, Invitation invitation, CancellationToken cancellationToken)
    {
        var (partition, row) = Key(code);
        return _invitations.WriteAsync(partition, [new TableWrite.Insert(row, Write(invitation))], cancellationToken);
    }

    /// <returns>Null for a code that nobody made.</returns>
    public async Task<(Invitation Invitation, string ETag)?> FindAsync(string code, CancellationToken cancellationToken)
    {
        var (partition, row) = Key(code);
        return await _invitations.GetAsync(partition, row, cancellationToken) is { } entity ? (entity.As(Read), entity.ETag) : null;
    }

    /// <summary>False: somebody used it in between.</summary>
    public async Task<bool> RedeemAsync(string code, Invitation invitation, string etag, string person, string turn, CancellationToken cancellationToken)
    {
        var (partition, row) = Key(code);
        var redeemed = Write(invitation with { RedeemedBy = person, RedeemedIn = turn });
        return (await _invitations.WriteAsync(partition, [new TableWrite.Replace(row, etag, redeemed)], cancellationToken)).IsCommitted;
    }

    private static (string Partition, string Row) Key(string code)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
        return (hash[..2], hash);
    }

    private static EntityProperties Write(Invitation invitation) => new EntityProperties()
        .Add("Partnership", invitation.Membership.Partnership)
        .Add("Name", invitation.Membership.Name)
        .Add("Role", StoredWords.Roles.Of(invitation.Membership.Role))
        .Add("Period", invitation.Period.ToString())
        .Add("By", invitation.By)
        .Add("Expires", invitation.Expires)
        .Add("RedeemedBy", invitation.RedeemedBy)
        .Add("RedeemedIn", invitation.RedeemedIn);

    private static Invitation Read(EntityProperties stored) => new(
        new Membership(stored.Required("Partnership"), stored.Required("Name"), StoredWords.Roles.Read(stored.Required("Role"))),
        ReportingPeriod.TryParse(stored.Required("Period"))!.Value,
        stored.Required("By"), stored.Time("Expires") ?? default, stored.String("RedeemedBy"))
    {
        RedeemedIn = stored.String("RedeemedIn"),
    };
}

/// <param name="Period">Whose report the invited person sees first.</param>
/// <param name="RedeemedBy">The person who used it; null while nobody has.</param>
public sealed record Invitation(Membership Membership, ReportingPeriod Period, string By, DateTimeOffset Expires, string? RedeemedBy)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public DateTimeOffset Made => Expires - Lifetime;

    /// <summary>The turn that used it.</summary>
    public string? RedeemedIn { get; init; }

    /// <summary>Once, and in time; the turn that used it may go on after it was interrupted.</summary>
    public bool IsGoodFor(string turn, DateTimeOffset now) => RedeemedBy is null ? now < Expires : RedeemedIn == turn;
}
