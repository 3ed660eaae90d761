using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Turns;

/// <summary>What happens to a report as a whole: handed out, moved, submitted, opened again.</summary>
internal sealed partial class ReportDraft
{
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    /// <summary>Who is asked to do which sections from now on. Answers and version stay.</summary>
    public void Hand(IReadOnlyList<HandedSection> handed)
    {
        Header = (Header ?? NewHeader()) with { Handed = handed };
        HeaderChanged = true;
    }

    /// <summary>The questions that somebody else was asked to answer.</summary>
    public IReadOnlySet<string> PassedOver(string person) => Header is not { Handed: { Count: > 0 } handed } ? Nothing : form.Sections
        .Where(section => handed.Any(other => other.Section == section.Id && other.Person != person))
        .SelectMany(section => section.Questions)
        .Select(question => question.Id)
        .ToHashSet();

    /// <summary>The questions that this person was asked to answer: whoever goes on begins there.</summary>
    private IEnumerable<Question> AskedOf(string person) => form.Sections
        .Where(section => Header is { } header && header.Handed.Any(handed => handed.Section == section.Id && handed.Person == person))
        .SelectMany(section => section.Questions);

    /// <summary>Whether something that this person was asked to answer is open.</summary>
    public bool HasAskedOf(string person) => AskedOf(person).Any(question => !Answers[question.Id].IsSettled);

    /// <summary>Begins where a moved draft has left its header.</summary>
    public void BeginAnew(long version)
    {
        Header = NewHeader() with { Version = version + 1 };
        HeaderChanged = true;
    }

    public void Submit(SubmissionReceipt receipt)
    {
        var header = Header ?? NewHeader();
        Header = header with
        {
            Status = ReportStatus.Submitted,
            Version = header.Version + 1,
            Receipt = receipt,
            Superseded = header.Receipt is { } before ? [.. header.Superseded, before] : header.Superseded,
            Reopened = null,
        };
        HeaderChanged = true;
    }

    /// <summary>Lets a submitted report change again.</summary>
    public void Reopen(Reopening reopening)
    {
        Header = Header!.Reopen(reopening);
        HeaderChanged = true;
    }
}
