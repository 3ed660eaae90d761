using S3ReportBot.Channels;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Connector.Outbound;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Texts;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Tells the coordinators of a partnership what somebody else has done, once the turn that did it is committed.</summary>
internal sealed class CoordinatorNotices(MemberDirectory members, ContactStore contacts, ProactiveSender sender, TextCatalog texts)
{
    /// <param name="but">Whoever did it and needs not be told.</param>
    public async Task<FollowUp> SendAsync(string partnership, string but, Action<Reply> say, CancellationToken cancellationToken)
    {
        var roll = await members.ReadAsync(partnership, cancellationToken);
        foreach (var member in roll.Members.Where(member => member.Role == Role.Coordinator && member.Person != but))
            if ((await contacts.ReadAsync(member.Person, cancellationToken)).Reachable is { } to)
                await sender.TryAsync(member.Person, to, new(Compose(to, say)), cancellationToken);
        return new FollowUp([], []);
    }

    private IReadOnlyList<Microsoft.Bot.Schema.Activity> Compose(ConversationRow to, Action<Reply> say)
    {
        var reply = new Reply(texts, ChannelCapabilities.Of(ReferenceJson.Read(to.Reference)?.ChannelId ?? ""));
        say(reply);
        return reply.Take(new CardOrigin(null, "", 0));
    }
}
