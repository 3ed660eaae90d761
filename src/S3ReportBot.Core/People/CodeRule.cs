namespace S3ReportBot.Core.People;

/// <summary>What becomes of a code that somebody passes on to the bot.</summary>
public enum CodeVerdict
{
    Admits,

    /// <summary>Its maker may not give that role any more, or one of the two was removed since.</summary>
    IsOver,

    /// <summary>Nobody invites themselves.</summary>
    IsOwn,

    /// <summary>Whoever leads a partnership reads no drafts there unless a coordinator wants it.</summary>
    NeedsCoordinator,
}

/// <summary>Whom a code admits that is in time and was not used yet (docs/roles.md, Codes).</summary>
public static class CodeRule
{
    /// <param name="offered">The role, and the partnership it is in.</param>
    /// <param name="made">When the code was made.</param>
    /// <param name="maker">Whoever made it, with the rights of this moment.</param>
    /// <param name="holder">Whoever passes it on to the bot, likewise.</param>
    public static CodeVerdict Judge(Membership offered, DateTimeOffset made, Person maker, Person holder)
    {
        var partnership = offered.Partnership;
        if (!maker.May(RoleTable.ToInvite(offered.Role), partnership) || IsEnded(maker) || IsEnded(holder))
            return CodeVerdict.IsOver;
        if (maker.Key == holder.Key)
            return CodeVerdict.IsOwn;
        return offered.Role == Role.Coordinator && holder.LeadsOrLed(partnership) && maker.MembershipOf(partnership) is null
            ? CodeVerdict.NeedsCoordinator
            : CodeVerdict.Admits;

        // Also the very code that let somebody in who was removed since: a channel may deliver a message once more.
        bool IsEnded(Person person) => made <= person.CodesEnded.GetValueOrDefault(partnership);
    }
}
