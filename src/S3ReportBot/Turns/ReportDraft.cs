using S3ReportBot.Core.Answers;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;

namespace S3ReportBot.Turns;

/// <summary>The report as this turn sees and changes it. Nothing is written before the turn commits.</summary>
internal sealed partial class ReportDraft(ReportRows read, string partnership, Questionnaire form)
{
    public ReportRows Read => read;

    public ReportKey Key => read.Key;

    /// <summary>The partnership's name.</summary>
    public string Partnership => partnership;

    public Questionnaire Form => form;

    public AnswerSheet Answers { get; private set; } = read.Answers;

    /// <summary>As it will be written; null while nothing was ever answered.</summary>
    public ReportHeader? Header { get; private set; } = read.Header;

    /// <summary>What this turn changes, each answer at most once.</summary>
    public IReadOnlyList<Change> Changes { get; private set; } = [];

    public bool HeaderChanged { get; private set; }

    /// <summary>Answers that this turn keeps beside the present ones.</summary>
    public List<PendingConflict> NewConflicts { get; } = [];

    /// <summary>Kept answers that their author chose about in this turn.</summary>
    public List<StoredConflict> ResolvedConflicts { get; } = [];

    /// <summary>What stands beside the present answers after this turn.</summary>
    public IEnumerable<PendingConflict> PendingConflicts =>
        read.Conflicts.Except(ResolvedConflicts).Select(conflict => conflict.Answer).Concat(NewConflicts);

    /// <summary>Answers may be changed.</summary>
    public bool IsOpen => Header is not { Status: ReportStatus.Submitted };

    public long Version => Header?.Version ?? 0;

    /// <summary>The only question that a reopened report lets change; null where all may.</summary>
    public string? OnlyQuestion => Header is { Status: ReportStatus.Reopened, Reopened.Question: { } only } ? only : null;

    /// <summary>Something else than the reopened question was to be changed, and was not.</summary>
    public bool Refused { get; set; }

    public ReportProgress ProgressAt(DateTimeOffset now) => ReportProgress.Of(form, partnership, Header, Answers, now);

    /// <summary>The next question to ask, as <see cref="Progress.NextFor"/>; of a reopened question that one until it was changed.</summary>
    public Question? NextFor(string? after, string person)
    {
        if (OnlyQuestion is { } only)
            return Answers[only].At <= Header!.Reopened!.At ? form.Find(only) : null;
        var own = after is null ? AskedOf(person).FirstOrDefault(question => !Answers[question.Id].IsSettled) : null;
        return own ?? form.NextFor(Answers, after, PassedOver(person));
    }

    /// <summary>Changes one answer.</summary>
    /// <returns>False when that is what it was.</returns>
    public bool Set(string question, AnswerState state, AnswerContent? content, Author author, long undoes = 0)
    {
        var before = Answers[question];
        if (before.State == state && Equals(before.Content, content))
            return false;
        if (!IsOpen || Changes.Any(change => change.Question == question))
            throw new InvalidOperationException($"Answer {question} cannot be changed now: sealed, or a second change of it in one turn.");
        var after = new Answer(question, state, content, before.Version + 1, author.Person.Key, author.At, author.Answering);
        if (OnlyQuestion is { } only && only != question)
        {
            Refused = true;
            return false;
        }

        Advance(author.Person);
        Changes = [.. Changes, new Change(Version, author.Turn, author.Person.Key, author.At, before, after, undoes)];
        Answers = Answers.With(after);
        return true;
    }

    /// <summary>Keeps what is known about the findings; that is no change of the answers.</summary>
    /// <param name="by">Who says so, to be named later; null where nobody does.</param>
    public void Note(FindingNotes findings, Person? by = null)
    {
        if (Header is not { } header || header.Findings == findings)
            return;
        Header = header with { Findings = findings, Authors = by is null ? header.Authors : With(header.Authors, by) };
        HeaderChanged = true;
    }

    /// <summary>Keeps an answer beside the present one, which stays.</summary>
    public void AddConflict(PendingConflict conflict, Author author)
    {
        NewConflicts.Add(conflict);
        Advance(author.Person);
    }

    /// <summary>Its author has chosen.</summary>
    public void ResolveConflict(PendingConflict conflict, Author author)
    {
        ResolvedConflicts.Add(read.Conflicts.First(stored => stored.Answer == conflict));
        Advance(author.Person);
    }

    /// <summary>Each change is a version of its own: its history is named by it.</summary>
    private void Advance(Person author)
    {
        var header = Header ?? NewHeader();
        Header = header with { Version = header.Version + 1, Authors = With(header.Authors, author) };
        HeaderChanged = true;
    }

    private ReportHeader NewHeader() => new(form.Id, form.Version, ReportStatus.Draft, 0, new Dictionary<string, string>(), null);

    private static IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string> authors, Person person) =>
        authors.TryGetValue(person.Key, out var name) && name == person.Name
            ? authors
            : new Dictionary<string, string>(authors) { [person.Key] = person.Name };
}
