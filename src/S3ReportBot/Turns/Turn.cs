using S3ReportBot.Channels;
using S3ReportBot.Channels.Reading;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Regions;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Core.Understanding;

namespace S3ReportBot.Turns;

/// <summary>One attempt to answer one activity: what was read, what is staged, what will be said. It stands in the turn state.</summary>
internal sealed partial class Turn
{
    public required string Id { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Names the run that works on this activity, over all its attempts.</summary>
    public required string RunId { get; init; }

    public required Incoming Incoming { get; set; }

    public required Person Person { get; set; }

    public FailedJoinAttempts FailedJoinAttempts { get; init; } = FailedJoinAttempts.None;

    public required string Conversation { get; init; }

    public required ChannelCapabilities Channel { get; init; }

    /// <summary>Nobody but this person reads along.</summary>
    public bool IsPersonal { get; init; } = true;

    /// <summary>The bot has been here before, and can write here.</summary>
    public bool HasMet { get; init; }

    /// <summary>The form that the report is written in; before one is chosen, that of new reports.</summary>
    public required Questionnaire Form { get; set; }

    public required TextCatalog Texts { get; init; }

    /// <summary>Where the person is, as far as a channel told.</summary>
    public TimeZoneInfo Zone { get; init; } = LocalTime.Brussels;

    public ReminderFrequency ReminderFrequency { get; init; }

    /// <summary>When a report is due, moved deadlines known.</summary>
    public Func<ReportKey, Deadline> DeadlineOf { get; init; } = report => Deadline.Default(report.Period);

    /// <summary>The turn row as it was read: what is on the person's screen.</summary>
    public required TurnRow Row { get; init; }

    public required Reply Reply { get; init; }

    public required RegionDirectory Regions { get; init; }

    /// <summary>Null before a report is chosen.</summary>
    public ReportDraft? Report { get; set; }

    /// <summary>The run that committed this very turn before; null for a turn that is new.</summary>
    public string? CommittedBy { get; set; }

    public bool IsRepeat => CommittedBy is not null;

    /// <summary>The current question as it will be stored; null for none.</summary>
    public PendingQuestion? PendingQuestion { get; set; }

    public Recorded? Last { get; set; }

    /// <summary>What the message was read as; null where nothing has read it as a whole, as with a card or an edit.</summary>
    public MessageReading? Meaning { get; set; }

    /// <summary>Its author has said that the message is to be stored, whatever it takes away.</summary>
    public bool Agreed { get; set; }

    /// <summary>Numbers of the findings that the reply names: what a bare `fix` or `ignore` will mean.</summary>
    public IReadOnlyList<int> Mentioned { get; set; } = [];

    /// <summary>How many of the report's changes the reply has told the findings of.</summary>
    public int ChangesTold { get; set; }

    /// <summary>The last submitted report, offered again; null without one.</summary>
    public EarlierAnswers? Earlier { get; set; }

    /// <summary>What was attached, if it may be a report.</summary>
    public ReportFile? File { get; set; }

    /// <summary>Counts the rows that this turn makes, for their ids.</summary>
    public int RowsMade { get; set; }

    /// <summary>Repeatable writes to other partitions, in order, before the turn's own transaction.</summary>
    public List<Func<CancellationToken, Task<bool>>> BeforeCommit { get; } = [];

    /// <summary>Once the turn is committed and its replies are sent: what takes longer, and what is to be said of it then.</summary>
    public Func<CancellationToken, Task<FollowUp>>? AfterSend { get; set; }

    /// <summary>The turn whose message gave the answer that is recorded: of an edit, that of the message as it was.</summary>
    public string AnsweringTurn => Incoming.Kind == TurnKind.Edit ? Incoming.Original : Id;

    public Author Author => new(Person, Now, Id) { Answering = AnsweringTurn };

    /// <summary>Nothing is staged; without a reply nothing need be written.</summary>
    public bool ChangesNothing => Report?.HeaderChanged is not true && BeforeCommit.Count == 0 && !ReportChosen && AfterSend is null
        && Equals(PendingQuestion, Row.PendingQuestion);

    /// <summary>More than one report may be meant, so acknowledgements name it.</summary>
    public bool NamesReport => Person.Coordinated.Count() > 1;

    public string ReportName => $"{Report!.Partnership}, {Report.Key.Period.Name}";

    public Question? Current => PendingQuestion is { } pending ? Form.Find(pending.Question) : null;

    public Answer AnswerTo(Question question) => Report?.Answers[question.Id] ?? Answer.None(question.Id);

    public Sight Sight => Seen.Of(Row, Incoming.SentAt);

    /// <summary>Whether the person can have seen the current question when this message was sent.</summary>
    public bool SawQuestion => Sight >= Sight.AtOnce;

    /// <summary>Records the answer that this message gave, and remembers that it did.</summary>
    public bool Record(Question question, AnswerState state, AnswerContent? content)
    {
        var changed = Report!.Set(question.Id, state, content, Author);
        if (PendingQuestion is { Failures: > 0 } pending)
            PendingQuestion = pending with { Failures = 0 };
        // An edit is no new message that the next one could go on from.
        if (Incoming.Kind != TurnKind.Edit)
            Remember(question);
        return changed;
    }

    /// <summary>This message was about that question: what `add` goes on with, and what a second delivery is told of.</summary>
    public void Remember(Question question) => Last = new Recorded(question.Id, TurnId.Hash(Incoming.Text), Id);
}
