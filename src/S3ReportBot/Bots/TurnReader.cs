using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Channels.Reading;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Regions;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Bots;

/// <summary>A turn with the rows it was read from.</summary>
internal sealed record ReadTurn(Turn Turn, PersonRows Person, string Reference);

/// <summary>Reads what a turn needs: the person's rows, then the report's.</summary>
internal sealed class TurnReader(
    PeopleStore people, ReportStore reports, MovedReports moved, Forms forms, TextCatalog texts, RegionDirectory regions, Deadlines deadlines, ConfiguredLeads leads)
{
    public async Task<ReadTurn> ReadAsync(Activity activity, string id, string runId, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var conversation = ActivityIdentity.Conversation(activity);
        var rows =
            (await people.ReadAsync(ActivityIdentity.Person(activity), ActivityIdentity.Name(activity), conversation, cancellationToken))
            .Told(ClientInfo.Zone(activity), ClientInfo.Locale(activity));
        var origin = new Origin(id, runId, now, Incoming.Of(activity), activity.ChannelId, conversation, ReferenceJson.Of(activity),
            Scope.IsPersonal(activity));
        return await ReadAsync(rows, origin, cancellationToken);
    }

    /// <summary>What the bot needs to write to somebody who has not written: as if that person had sent nothing now.</summary>
    public async Task<ReadTurn> ReadAsync(string person, ConversationRow to, string id, string runId, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var rows = await people.ReadAsync(person, "", to.Conversation, cancellationToken);
        // The channel tells no time, so ours stands in: what was written before the question stood there may count as too early, never as its answer.
        var incoming = new Incoming("", null, false, now);
        var channel = ReferenceJson.Read(to.Reference)?.ChannelId ?? "";
        return await ReadAsync(rows, new Origin(id, runId, now, incoming, channel, to.Conversation, to.Reference, true), cancellationToken);
    }

    private async Task<ReadTurn> ReadAsync(PersonRows rows, Origin origin, CancellationToken cancellationToken)
    {
        var person = leads.With(rows.Person);
        var read = rows.Conversation?.Report is { } key && person.MayAnswer(key)
            ? await reports.ReadAsync(key, person.Key, origin.Conversation, cancellationToken)
            : null;
        var (report, partnership, notice) = read is null ? default
            : await moved.FollowAsync(read, rows.Conversation!.PartnershipName, person, origin.Conversation, cancellationToken);
        var follows = report is not null && report.Key != read!.Key;
        var form = report?.Header is { } header ? forms.Of(header.Form, header.FormVersion) : forms.Current;
        var row = read?.Turn ?? rows.Conversation?.Turn ?? new TurnRow();
        var channel = origin.IsPersonal ? ChannelCapabilities.Of(origin.Channel) : ChannelCapabilities.Of(origin.Channel).InGroup();
        var turn = new Turn
        {
            Id = origin.Id,
            Now = origin.Now,
            RunId = origin.RunId,
            Incoming = origin.Incoming,
            Person = person,
            FailedJoinAttempts = rows.FailedJoinAttempts,
            Conversation = origin.Conversation,
            Channel = channel,
            IsPersonal = origin.IsPersonal,
            HasMet = rows.Conversation is { Blocked: null } met && (!origin.IsPersonal || met.Reference.Length > 0),
            Form = form,
            Texts = texts,
            Zone = LocalTime.Zone(rows.Profile.Zone),
            ReminderFrequency = rows.ReminderFrequency,
            DeadlineOf = deadlines.Of,
            Row = row,
            Reply = new Reply(texts, channel),
            Regions = regions,
            Report = report is null ? null : new ReportDraft(report, partnership, form),
            ReportChosen = follows,
            Moved = notice,
            CommittedBy = follows && report!.Turn is { } there && there.Has(origin.Id) ? there.RunId : null,
            PendingQuestion = notice is { Follows: false } ? null : StillAsked(form, row.PendingQuestion),
            Last = row.Last,
            Earlier = report is not null && !follows && row.Earlier is { } earlier ? new EarlierAnswers(reports, report.Key.Partnership, earlier) : null,
        };
        return new ReadTurn(turn, rows, origin.Reference);
    }

    // A question that a new version of the form no longer has is no longer the current one.
    private static PendingQuestion? StillAsked(Questionnaire form, PendingQuestion? pending) =>
        pending is { Question.Length: 0 } || (pending is not null && form.Find(pending.Question) is not null) ? pending : null;

    private sealed record Origin(string Id, string RunId, DateTimeOffset Now, Incoming Incoming, string Channel, string Conversation,
        string Reference, bool IsPersonal);
}
