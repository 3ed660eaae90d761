using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;
using S3ReportBot.LastPeriod;
using S3ReportBot.Leads;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;

namespace S3ReportBot.Turns;

/// <summary>A turn with the rows it was read from.</summary>
internal sealed record ReadTurn(Turn Turn, PersonRows Person, string Reference);

/// <summary>Reads what a turn needs: the person's rows, then the report's.</summary>
internal sealed class TurnReader(PeopleStore people, ReportStore reports, Forms forms, TextCatalog texts, ConfiguredLeads leads)
{
    public async Task<ReadTurn> ReadAsync(Activity activity, string id, string sender, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var conversation = Who.Conversation(activity);
        var rows = (await people.ReadAsync(Who.Person(activity), Who.Name(activity), conversation, cancellationToken))
            .Told(Told.Zone(activity), Told.Locale(activity));
        var person = leads.With(rows.Person);
        var report = rows.Conversation?.Report is { } key && person.MayAnswer(key)
            ? await reports.ReadAsync(key, person.Key, conversation, cancellationToken)
            : null;
        var form = report?.Header is { } header ? forms.Of(header.Form, header.FormVersion) : forms.Current;
        var row = report?.Turn ?? rows.Conversation?.Turn ?? new TurnRow();
        var channel = ChannelCapabilities.Of(activity.ChannelId);
        var turn = new Turn
        {
            Id = id,
            Now = now,
            Sender = sender,
            Incoming = Incoming.Of(activity),
            Person = person,
            Guesses = rows.Guesses,
            Conversation = conversation,
            Channel = channel,
            Form = form,
            Texts = texts,
            Row = row,
            Reply = new Reply(texts, channel),
            Report = report is null ? null : new ReportDraft(report, rows.Conversation!.PartnershipName, form),
            Shown = StillAsked(form, row.Shown),
            Last = row.Last,
            Earlier = report is not null && row.Earlier is { } earlier ? new EarlierAnswers(reports, report.Key.Partnership, earlier) : null,
            Dialog = row.Dialog,
        };
        return new ReadTurn(turn, rows, ReferenceJson.Of(activity));
    }

    // A question that a new version of the form no longer has is no longer the current one.
    private static Shown? StillAsked(Questionnaire form, Shown? shown) =>
        shown is { Question.Length: 0 } || (shown is not null && form.Find(shown.Question) is not null) ? shown : null;
}
