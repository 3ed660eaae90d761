using System.Globalization;
using System.Text.RegularExpressions;

namespace S3ReportBot.Tests.Transcripts;

/// <summary>Reads a transcript line by line.</summary>
internal sealed partial class TranscriptReader
{
    private const string Fence = "\"\"\"";
    private static readonly TimeSpan Quickly = TimeSpan.FromMilliseconds(200);
    private const string Card = "(card) ";

    private readonly List<Step> _steps = [];
    private readonly string[] _lines;
    private string _channel = "msteams";
    private int _next;

    private TranscriptReader(string text) => _lines = text.Split('\n');

    public static Transcript ReadFile(string path) => Read(Path.GetFileName(path), File.ReadAllText(path));

    /// <exception cref="FormatException">A line is none of those that docs/transcripts.md names; the message tells which.</exception>
    public static Transcript Read(string name, string text)
    {
        var reader = new TranscriptReader(text);
        while (reader._next < reader._lines.Length)
            if (!reader.ReadLine(reader._lines[reader._next++]))
                throw new FormatException($"{name}, line {reader._next}: '{reader._lines[reader._next - 1]}' is nothing that a transcript may hold (docs/transcripts.md).");
        return new Transcript(name, reader._channel, reader._steps);
    }

    private bool ReadLine(string line)
    {
        if (line.Trim().Length == 0 || line.StartsWith('#'))
            return true;
        if (Spoken().Match(line) is { Success: true } spoken)
            return Add(Said(spoken.Groups["who"].Value, spoken.Groups["what"].Value));
        if (Expected().Match(line) is { Success: true } expected)
            return Add(ToExpect(expected.Groups["where"].Value, expected.Groups["what"].Value.Trim()));
        if (Channel().Match(line) is { Success: true } channel)
        {
            _channel = channel.Groups["id"].Value;
            return true;
        }

        return Happened(line.Trim()) is { } step && Add(step);
    }

    private bool Add(Step step)
    {
        _steps.Add(step);
        return true;
    }

    private Step Said(string person, string what)
    {
        var line = _next;
        if (what.StartsWith(Card, StringComparison.Ordinal))
            return Pressed(line, person, what[Card.Length..]);
        var soon = Soon().Match(what);
        var text = what[soon.Length..];
        return new Step.Message(line, person, text == Fence ? UpToFence() : text, soon.Success ? AfterThat(soon.Groups["seconds"]) : null);
    }

    private static TimeSpan AfterThat(Group seconds) =>
        seconds.Success ? TimeSpan.FromSeconds(int.Parse(seconds.Value, CultureInfo.InvariantCulture)) : Quickly;

    private string UpToFence()
    {
        var first = _next;
        while (_next < _lines.Length && _lines[_next] != Fence)
            _next++;
        return string.Join('\n', _lines[first.._next++]);
    }

    /// <summary>`Save ratings: 1=Agree, 7=n`, or the button alone.</summary>
    private static Step.Press Pressed(int line, string person, string what)
    {
        var pressed = Button().Match(what);
        var filled = pressed.Groups["input"].Captures.Zip(pressed.Groups["value"].Captures)
            .ToDictionary(pair => int.Parse(pair.First.Value, CultureInfo.InvariantCulture), pair => pair.Second.Value.Trim());
        return new Step.Press(line, person, pressed.Groups["button"].Value, filled);
    }

    private Step ToExpect(string where, string fragment) => where switch
    {
        "bot" => new Step.BotSays(_next, fragment),
        "doc" => new Step.DocumentSays(_next, fragment),
        _ => new Step.Nowhere(_next, fragment),
    };

    private Step? Happened(string line) => line switch
    {
        "(restart)" => new Step.Restart(_next),
        "(a week later)" => new Step.WeekLater(_next),
        "(half a year later)" => new Step.HalfYearLater(_next),
        _ when Document().Match(line) is { Success: true } document => new Step.OpenDocument(_next, document.Groups["kind"].Value),
        _ when ItIs().Match(line) is { Success: true } time => new Step.ItIs(_next, DateTime.Parse(time.Groups["time"].Value, CultureInfo.InvariantCulture)),
        _ when Unasked().Match(line) is { Success: true } hears => new Step.Hears(_next, hears.Groups["who"].Value, !hears.Groups["not"].Success),
        _ when MakesLead().Match(line) is { Success: true } lead => new Step.BecomeLead(_next, lead.Groups["who"].Value),
        _ when Opens().Match(line) is { Success: true } opens => new Step.OpenChat(_next, opens.Groups["who"].Value),
        _ => null,
    };

    [GeneratedRegex("^(?<who>[a-z]+)> ?(?<what>.*)$", RegexOptions.Singleline)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"^\((?:quick|(?<seconds>[0-9]+) seconds? later)\) ")]
    private static partial Regex Soon();

    [GeneratedRegex("^(?<where>bot|doc|not):(?<what>.*)$")]
    private static partial Regex Expected();

    [GeneratedRegex(@"^\(channel (?<id>[a-z]+)\)$")]
    private static partial Regex Channel();

    [GeneratedRegex(@"^\(document (?<kind>complete|public|draft)\)$")]
    private static partial Regex Document();

    [GeneratedRegex(@"^\((?<who>[a-z]+) opens the chat\)$")]
    private static partial Regex Opens();

    [GeneratedRegex(@"^\((?<who>[a-z]+) presses Make me a lead\)$")]
    private static partial Regex MakesLead();

    [GeneratedRegex(@"^\(it is (?<time>[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2})\)$")]
    private static partial Regex ItIs();

    [GeneratedRegex(@"^\((?<who>[a-z]+) (?:is (?<not>not )?reminded|hears)\)$")]
    private static partial Regex Unasked();

    [GeneratedRegex(@"^(?<button>.*?)(?:: (?:(?<input>[0-9]+)=(?<value>[^;]+);? ?)+)?$")]
    private static partial Regex Button();
}
