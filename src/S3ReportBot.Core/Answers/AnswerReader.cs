using S3ReportBot.Core.Texts;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Answers;

/// <summary>Reads a message as the answer to a question, by the question's kind.</summary>
public static class AnswerReader
{
    /// <param name="present">What the question holds now; only ratings build on it.</param>
    /// <param name="text">The message; a leading `=` is the caller's to take off.</param>
    /// <returns>
    /// What to store, or why not. Rows of regions come without id, author, time and version: those are of whoever records them.
    /// </returns>
    /// <exception cref="ArgumentException">The question is a table, whose rows are asked cell by cell, or one that names the report.</exception>
    public static AnswerResult Read(Question question, Answer present, string text)
    {
        var clean = AnswerText.Clean(text);
        if (clean.Length == 0)
            return new AnswerResult.Invalid("invalid.empty");
        if (AnswerText.Length(clean) is var length and > AnswerText.Longest)
            return new AnswerResult.Invalid("invalid.too-long", ("length", length), ("limit", AnswerText.Longest));
        return question.Kind switch
        {
            QuestionKind.Choice when question.Key == ReportKeyPart.None => ReadChoice(question, clean),
            QuestionKind.Date => DateReader.Read(clean) is { } day ? Text(DateReader.Write(day))
                : Unreadable("invalid.date", clean) with { Nearest = [.. DateReader.Nearest(clean).Select(DateReader.Write)] },
            QuestionKind.WebAddress => WebAddressReader.Read(clean) is { } address ? Text(address) : UnreadableAddress(clean),
            QuestionKind.LongText => Text(clean),
            QuestionKind.Regions => ReadRegions(clean),
            QuestionKind.Ratings => RatingsReader.Read(question, present.Content as RatingsContent, clean),
            _ => throw new ArgumentException($"{question.Id} is not answered by one message.", nameof(question)),
        };
    }

    private static AnswerResult ReadChoice(Question question, string clean)
    {
        var match = ChoiceReader.Read(question.Choices, clean);
        if (match.Index is { } index)
            return Text(question.Choices[index]);
        return match.IsAmbiguous
            ? new AnswerResult.Invalid(
                "invalid.choice-ambiguous", ("answer", Shown(clean)), ("choices", string.Join(" / ", match.Indices.Select(fitting => question.Choices[fitting]))))
            {
                Nearest = [.. match.Indices.Select(fitting => question.Choices[fitting])],
            }
            : new AnswerResult.Invalid("invalid.choice", ("answer", Shown(clean)), ("example", question.Choices[0]));
    }

    private static AnswerResult ReadRegions(string clean)
    {
        var regions = RegionsReader.Split(clean);
        return regions.Count == 0
            ? new AnswerResult.Invalid("invalid.empty")
            : new AnswerResult.Accepted(new RowsContent([.. regions.Select(region => new Row("", [region], "", default, 0))]));
    }

    private static AnswerResult.Accepted Text(string text) => new(new TextContent(text));

    private static AnswerResult.Invalid Unreadable(string reason, string clean) => new(reason, ("answer", Shown(clean)));

    private static AnswerResult.Invalid UnreadableAddress(string clean) => WebAddressReader.Suggested(clean) is { } address
        ? new("invalid.web-address-bare", ("answer", Shown(clean)), ("address", Shown(address))) { Nearest = [address] }
        : Unreadable("invalid.web-address", clean);

    /// <summary>A reason quotes the beginning of a long message, not all of it.</summary>
    private static string Shown(string clean) => clean.Length <= 60 ? clean : clean[..60] + "…";
}
