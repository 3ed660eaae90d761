using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>The command that is meant in what is said to the bot, however much of it nothing explains; it is only offered.</summary>
internal sealed class RequestGuess(IReadOnlyList<RequestTemplate> templates, Concepts concepts)
{
    private const int LongestOffered = 18;

    private readonly Verbs _verbs = new(concepts);
    private readonly RequestMatcher _matcher = new(templates, concepts);

    /// <summary>It begins with an order.</summary>
    public MessageReading? Ordered(Spoken spoken, Heard heard) =>
        _verbs.Begin(spoken, isFirstCell: false) && spoken.LengthAt(spoken.PastOpeners(spoken.Message.All), TagKind.Auxiliary) == 0
            ? Held(spoken, heard)
            : null;

    /// <summary>It holds a command's verb among other words.</summary>
    public MessageReading? Held(Spoken spoken, Heard heard)
    {
        var all = spoken.Message.All;
        // What has digits where nothing is asked names something that the bot's own words do not: a half-year, a key.
        if (spoken.Message.Count > LongestOffered || !_verbs.AreIn(spoken, all) || (heard.TakesNothing && spoken.Message.HasDigit))
            return null;
        if (Whole(spoken, heard) is { } whole)
            return new(MessageKind.Command, whole, Certainty.Likely, "");
        var idiom = spoken.Of(TagKind.Idiom).OrderByDescending(hit => hit.Length).FirstOrDefault();
        var command = idiom.Length > 1 ? idiom.Tag.Name : _matcher.Read(spoken, all, spoken.Message.Count - 1)?.Command;
        return command is not null && RequestLine.Of(command, spoken, all, heard.Expectation) is { } line
            ? new(MessageKind.Command, line, Certainty.Likely, "")
            : null;
    }

    /// <summary>Of the parts that are explained to the last word, the one that says most: the others are remarks beside it.</summary>
    private string? Whole(Spoken spoken, Heard heard) => spoken.Message.Sentences
        .Concat(Remarks.Clauses(spoken).Select(part => part.Clause))
        .Where(part => part.Count > 1 && _verbs.AreIn(spoken, part))
        .Select(part => (Part: part, Found: _matcher.Read(spoken, part, mayMiss: 0)))
        .Where(one => one.Found is not null).OrderByDescending(one => one.Found!.Explained)
        .Select(one => RequestLine.Of(one.Found!.Command, spoken, one.Part, heard.Expectation)).FirstOrDefault(line => line is not null);
}
