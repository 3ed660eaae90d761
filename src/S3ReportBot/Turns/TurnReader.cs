using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;
using S3ReportBot.LastPeriod;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;

namespace S3ReportBot.Turns;

/// <summary>A turn with the rows it was read from.</summary>
internal sealed record ReadTurn(Turn Turn, PersonRows Person, string Reference);

/// <summary>Reads what a turn needs: the person's rows, then the report's.</summary>
internal sealed class TurnReader(PeopleStore people, ReportStore reports, MovedReports moved, Forms forms, TextCatalog texts)
{
    public async Task<ReadTurn> ReadAsync(Activity activity, string id, string sender, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var conversation = Who.Conversation(activity);
        var rows = (await people.ReadAsync(Who.Person(activity), Who.Name(activity), conversation, cancellationToken))
            .Told(Told.Zone(activity), Told.Locale(activity));
        var read = rows.Conversation?.Report is { } key && rows.Person.MayAnswer(key)
            ? await reports.ReadAsync(key, rows.Person.Key, conversation, cancellationToken)
            : null;
        var (report, partnership, notice) = read is null ? default
            : await moved.FollowAsync(read, rows.Conversation!.PartnershipName, rows.Person, conversation, cancellationToken);
        var follows = report is not null && report.Key != read!.Key;
        var form = report?.Header is { } header ? forms.Of(header.Form, header.FormVersion) : forms.Current;
        var row = read?.Turn ?? rows.Conversation?.Turn ?? new TurnRow();
        var channel = ChannelCapabilities.Of(activity.ChannelId);
        var turn = new Turn
        {
            Id = id,
            Now = now,
            Sender = sender,
            Incoming = Incoming.Of(activity),
            Person = rows.Person,
            Conversation = conversation,
            Channel = channel,
            Form = form,
            Texts = texts,
            Row = row,
            Reply = new Reply(texts, channel),
            Report = report is null ? null : new ReportDraft(report, partnership, form),
            ReportChosen = follows,
            Moved = notice,
            CommittedBy = follows && report!.Turn is { } there && there.Has(id) ? there.Sender : null,
            Shown = notice is { Follows: false } ? null : StillAsked(form, row.Shown),
            Last = row.Last,
            Earlier = report is not null && !follows && row.Earlier is { } earlier ? new EarlierAnswers(reports, report.Key.Partnership, earlier) : null,
            Dialog = row.Dialog,
        };
        return new ReadTurn(turn, rows, ReferenceJson.Of(activity));
    }

    // A question that a new version of the form no longer has is no longer the current one.
    private static Shown? StillAsked(Questionnaire form, Shown? shown) =>
        shown is { Question.Length: 0 } || (shown is not null && form.Find(shown.Question) is not null) ? shown : null;
}
