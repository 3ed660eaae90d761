using System.Globalization;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding;

namespace S3ReportBot.Tests.Understanding;

/// <summary>How many labelled lines are read right, and what the others became.</summary>
internal sealed class ReadingScore
{
    private readonly IReadOnlyList<ScoredLine> _lines;

    public ReadingScore(MessageReader reader, LabelledPlaces places, IReadOnlyList<LabelledLine> lines) =>
        _lines = [.. lines.Select(line => Read(reader, places.At(line.Place), line))];

    private static ScoredLine Read(MessageReader reader, Expectation expectation, LabelledLine line)
    {
        var isTyped = expectation is { Awaited: Awaited.Answer,
            Question.Kind: not (QuestionKind.LongText or QuestionKind.Regions or QuestionKind.Rows) };
        return new(line, reader.Read(line.Text, expectation), IsRefused: isTyped && !expectation.Reads(line.Text));
    }

    public IEnumerable<ScoredLine> Misses => _lines.Where(line => !line.IsRight || !line.IsDetailRight);

    /// <summary>No answer, and filed as one without a question.</summary>
    public Share Filed => Of("filed without a question", line => !line.IsAnswer, line => line.IsFiled);

    /// <summary>An answer that is not filed before its author was asked.</summary>
    public Share AskedBack => Of("answers asked back", line => line.IsAnswer, line => line.IsAskedBack);

    public Share Elsewhere =>
        Of("answers as something else", line => line.IsAnswer, line => line.Reading.Kind != MessageKind.Answer && !line.IsAskedBack);

    public Share Right => Of("reading right", _ => true, line => line.IsRight);

    public Share TopicAmongThree =>
        Of("topic among three", line => line is { Line.Label: "question", IsRight: true }, line => line.IsDetailRight);

    public Share CommandRight => Of("command right", line => line.Line.Label == "command", line => line.IsDetailRight);

    public Share CorrectionRight =>
        Of("correction's question right", line => line is { Line.Label: "correction", IsRight: true }, line => line.IsDetailRight);

    /// <summary>Carried out without being asked, and not what was meant.</summary>
    public Share WrongCommand => Of("wrong command carried out", _ => true, line => line.IsWrongCommand);

    public IReadOnlyList<Share> All => [Filed, AskedBack, Elsewhere, Right, TopicAmongThree, CommandRight, CorrectionRight, WrongCommand];

    /// <summary>For each language, filed and stopped and right.</summary>
    public IEnumerable<string> ByLanguage =>
        _lines.GroupBy(line => line.Line.Language).OrderBy(group => group.Key).Select(group => OfLanguage(group.Key, [.. group]));

    private static string OfLanguage(string language, List<ScoredLine> lines)
    {
        var filed = lines.Count(line => !line.IsAnswer && line.IsFiled);
        var stopped = lines.Count(line => line.IsAnswer && line.Reading.Kind != MessageKind.Answer);
        return $"{language}: {lines.Count} lines, filed {filed}, stopped {stopped}, right {lines.Count(line => line.IsRight)}";
    }

    private Share Of(string name, Func<ScoredLine, bool> of, Func<ScoredLine, bool> which)
    {
        var all = _lines.Where(of).ToList();
        return new(name, all.Count(which), all.Count);
    }
}

/// <summary>So many of so many.</summary>
internal sealed record Share(string Name, int Count, int Of)
{
    public double Percent => Of == 0 ? 0 : 100.0 * Count / Of;

    /// <summary>Two standard errors, in points.</summary>
    private double Error => Of == 0 ? 0 : 200 * Math.Sqrt(Percent / 100 * (1 - (Percent / 100)) / Of);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name,-28} {Percent,5:0.0} % ± {Error:0.0} ({Count} of {Of})");
}
