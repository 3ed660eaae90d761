using System.Globalization;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Sections that somebody was asked to do: what the others are not asked, and what that person hears.</summary>
internal static class Handover
{
    public static HandedSection? Of(Turn turn, Section section) => turn.Report?.Header?.Handed.FirstOrDefault(handed => handed.Section == section.Id);

    /// <summary>What was asked of this person meanwhile, once; said before anything else.</summary>
    public static void Tell(Turn turn)
    {
        if (turn.Report is not { IsOpen: true, Header: { } header } report)
            return;
        var news = NewFor(header, turn.Person.Key);
        if (news.Count == 0)
            return;
        Say(turn, news);
        report.Hand(Told(header, news).Handed);
    }

    /// <summary>What this person was asked to do and has not heard of yet.</summary>
    public static IReadOnlyList<HandedSection> NewFor(ReportHeader header, string person) =>
        [.. header.Handed.Where(handed => handed is { Told: false } && handed.Person == person)];

    /// <summary>That person has heard of it.</summary>
    public static ReportHeader Told(ReportHeader header, IReadOnlyList<HandedSection> news) =>
        header with { Handed = [.. header.Handed.Select(handed => news.Contains(handed) ? handed with { Told = true } : handed)] };

    public static string Names(Questionnaire form, IReadOnlyList<HandedSection> news) =>
        string.Join("; ", form.Sections.Where(section => news.Any(handed => handed.Section == section.Id))
            .Select(section => section.Heading));

    /// <summary>Whoever joins by a code that was made for a section does that section.</summary>
    public static void Claim(Turn turn, string code)
    {
        var report = turn.Report!;
        if (report is not { IsOpen: true, Header: { } header } || !header.Handed.Any(handed => handed.Code == code && handed.Person.Length == 0))
            return;
        var (person, news) = (turn.Person, header.Handed.Where(handed => handed.Code == code).ToList());
        report.Hand([.. header.Handed.Select(handed => news.Contains(handed) ? handed with { Person = person.Key, Name = person.Name, Told = true } : handed)]);
        Say(turn, news);
    }

    /// <summary>What is left open, but with others. False: nothing is.</summary>
    public static bool SayWhatIsLeft(Turn turn)
    {
        var left = turn.Form.Sections
            .Where(section => section.Questions.Any(question => turn.Report!.PassedOver(turn.Person.Key).Contains(question.Id) && !turn.AnswerTo(question).IsSettled))
            .Select(section => $"{section.Heading} ({Of(turn, section)!.Name})")
            .ToList();
        if (left.Count > 0)
            turn.Say("handed.left", ("sections", string.Join("; ", left)));
        return left.Count > 0;
    }

    private static void Say(Turn turn, IReadOnlyList<HandedSection> news)
    {
        var sections = turn.Form.Sections.Where(section => news.Any(handed => handed.Section == section.Id)).ToList();
        if (sections.Count == 0)
            return;
        var number = sections[0].Questions[0].Number;
        turn.Say("handed.to-you", ("name", news[0].By), ("sections", Names(turn.Form, news)), ("number", number));
        turn.Reply.Offer(string.Create(CultureInfo.InvariantCulture, $"go to {number}"));
    }
}
