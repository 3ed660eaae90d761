using System.Globalization;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Understanding;

namespace S3ReportBot.Tests.Understanding;

/// <summary>A labelled line, and how it was read.</summary>
/// <param name="IsRefused">Whether the question that waits says that it cannot read it, instead of filing it.</param>
internal sealed record ScoredLine(LabelledLine Line, MessageReading Reading, bool IsRefused)
{
    private const string Remind = "remind me ";

    /// <summary>Details that serve a person as well: what the bot shows is the same.</summary>
    private static readonly string[][] Equal =
    [
        ["meaning", "format", "help"], ["visibility", "privacy", "my data", "forget me"], ["duration", "mandatory"], ["nuts", "nuts-code"],
        ["change-later", "after-submit"], ["review", "status", "sections"], ["document", "preview"], ["colleague", "invite", "members"],
        ["skip", "later"], ["back", "switch"], ["clear", "start over"], ["next-step", "start", "continue", "done"],
    ];

    private static readonly string[] Numbered =
    [
        "period", "partnership", "start-date", "webpage", "executive-summary", "leading-regions", "participating-regions",
        "interested-regions",
        "working-areas", "past-events", "planned-events", "innovative-results", "socio-economic-impacts", "other-partnerships-results",
        "business-involvement", "interregional-cooperation", "eu13-involvement", "non-eu-involvement", "outreach",
        "other-platforms-activities", "sdg", "self-assessment",
    ];

    /// <summary>A question that a command serves as well, and the other way round.</summary>
    private static readonly HashSet<string> Both = ["meaning", "visibility", "document", "colleague", "next-step"];

    public bool IsAnswer => Line.Label == "answer";

    public bool IsFiled => Reading.Kind == MessageKind.Answer && !IsRefused;

    public bool IsAskedBack => Reading.Kind == MessageKind.Unclear || Reading.MayBeAnswer
        || Reading is { Kind: MessageKind.Command, Certainty: Certainty.Likely };

    public bool IsRight => Line.Label switch
    {
        "answer" => Reading.Kind == MessageKind.Answer,
        "question" =>
            Reading.Kind == MessageKind.Question || (IsCommand && Both.Contains(Plain(Line.Detail)) && IsSame(Reading.Id, Line.Detail)),
        "command" => IsCommand || (Reading.Kind == MessageKind.Question && Both.Contains(Plain(Line.Detail))),
        "smalltalk" => Reading.Kind == MessageKind.SmallTalk,
        "correction" => Reading.Kind == MessageKind.Correction,
        _ => IsAskedBack || (Reading.Kind == MessageKind.Answer && IsRefused),
    };

    public bool IsDetailRight =>
        Line.Label is not ("question" or "command" or "correction") || (IsRight && Said.Any(said => IsSame(said, Line.Detail)));

    public bool IsWrongCommand => Reading is { Kind: MessageKind.Command, Certainty: not Certainty.Likely } && !(IsRight && IsDetailRight);

    private bool IsCommand => Reading.Kind is MessageKind.Command or MessageKind.Word;

    private IEnumerable<string> Said => Reading.Kind == MessageKind.Question ? [Reading.Id, .. Reading.Alternatives] : [Reading.Id];

    public override string ToString() =>
        $"{Line.Id} {Line.Place} [{Line.Language}] {Line.Text.ReplaceLineEndings("\\n")} | {Line.Label} {Line.Detail} | "
        + $"{Reading.Why}: {Reading.Kind} {Reading.Certainty} {string.Join(", ", Said)}";

    private static bool IsSame(string one, string other) =>
        Plain(one) == Plain(other) || (Day(one) is { } day && day == Day(other)) || Name(one) is { } name && name == Name(other);

    private static string? Name(string command) =>
        command.StartsWith("ask ", StringComparison.OrdinalIgnoreCase) ? command.Split(' ')[1] : null;

    private static DateOnly? Day(string command)
    {
        if (!command.StartsWith(Remind, StringComparison.Ordinal))
            return null;
        var day = command[Remind.Length..];
        return ReminderDay.Read(day, LabelledPlaces.Today)
            ?? ReminderDay.Read(day.Replace("in ", "1 ", StringComparison.Ordinal), LabelledPlaces.Today);
    }

    private static string Plain(string detail)
    {
        if (detail.StartsWith("go to ", StringComparison.Ordinal) && int.TryParse(detail[6..], CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= Numbered.Length)
            return $"go to {Numbered[number - 1]}";
        return Array.Find(Equal, group => group.Contains(detail)) is { } equal ? equal[0] : detail;
    }
}
