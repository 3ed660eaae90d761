using S3ReportBot.Core.Texts;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>Wants somebody else to do a part: `can you ask Pavel to fill this in`.</summary>
internal static class AskRule
{
    private const int Longest = 14, MayMiss = 2;

    public static MessageReading? Ask(Heard heard)
    {
        if (heard.Message.Sentences.Count > 2 || heard.Message.Count is < 2 or > Longest || heard.Message.HasCells || heard.Message.Asks)
            return null;
        return heard.Spoken.Select(spoken => Ask(spoken, heard)).FirstOrDefault(reading => reading is not null);
    }

    private static MessageReading? Ask(Spoken spoken, Heard heard)
    {
        var at = spoken.PastOpeners(spoken.Message.All);
        at += spoken.LengthAt(at, TagKind.Frame);
        var asks = IsAsk(spoken, at) || (IsAsk(spoken, at + 1) && spoken.LengthAt(at, TagKind.Glue) == 1);
        var name = Enumerable.Range(0, spoken.Message.Count).FirstOrDefault(word => IsMember(spoken.Message.Tokens[word], heard), -1);
        if (asks && name < 0)
            name = Enumerable.Range(at + 1, Math.Min(3, spoken.Message.Count - at - 1)).FirstOrDefault(word => IsName(spoken, word), -1);
        if (name < 0 && HandsOver(spoken, at) && !IsCorrection(spoken))
            return new(MessageKind.Command, $"ask {spoken.Message.Between(at, at + 1)}", Certainty.Likely, "");
        if (name < 0 || !(asks || name == at))
            return null;
        var end = EndOfRequest(spoken, name);
        var explained = spoken.Covered(new(0, name), IsAround) + spoken.Covered(new(name + 1, end), IsAround);
        var unexplained = end - 1 - explained;
        if (unexplained > MayMiss || (!asks && (unexplained > 0 || !HasVerb(spoken))))
            return null;
        var section = RequestLine.Field(spoken, spoken.Message.All, heard.Expectation);
        var line = $"ask {spoken.Message.Between(name, name + 1)}" + (section is null ? "" : $" to do {section}");
        return new(MessageKind.Command, line, unexplained == 0 && end == spoken.Message.Count ? Certainty.Certain : Certainty.Likely, "");
    }

    /// <summary>`Carlos should fill this one`, `Jana knows that, ask her`: a name, and that its owner is to do it.</summary>
    private static bool HandsOver(Spoken spoken, int at)
    {
        if (at + 1 >= spoken.Message.Count || !IsName(spoken, at) || spoken.Message.Sentences.Count > 1)
            return false;
        var isToDo = spoken.LengthAt(at + 1, TagKind.Auxiliary) > 0 || spoken.LengthAt(at + 1, TagKind.Minding) > 0;
        var asks = spoken.Of(TagKind.Concept).Any(hit => hit.Tag.Name is "ask" or "do" && hit.Start > at + 1)
            || spoken.Of(TagKind.Order).Any(hit => hit.Start > at + 1);
        return isToDo && asks && spoken.Has(TagKind.Pointing);
    }

    /// <summary>`Navarra is wrong, it should be Aragon`.</summary>
    private static bool IsCorrection(Spoken spoken) =>
        spoken.Has(TagKind.StrongCue) || spoken.Of(TagKind.Concept).Any(hit => hit.Tag.Name == "wrong");

    /// <summary>A remark behind it (`..., she has the numbers`) changes nothing.</summary>
    private static int EndOfRequest(Spoken spoken, int name)
    {
        for (var at = name; at < spoken.Message.Count - 1; at++)
            if (spoken.Message.Tokens[at].After is not ' ')
                return at + 1;
        return spoken.Message.Count;
    }

    private static bool IsAsk(Spoken spoken, int at) =>
        at < spoken.Message.Count && spoken.At(at).Any(hit => hit.Tag is { Kind: TagKind.Concept, Name: "ask" });

    private static bool HasVerb(Spoken spoken) => spoken.Of(TagKind.Concept).Any(hit => hit.Tag.Name == "do");

    private static bool IsAround(Tag tag) => tag.Kind is TagKind.Concept or TagKind.Field or TagKind.Glue or TagKind.Politeness
        or TagKind.Opener or TagKind.Frame or TagKind.Auxiliary or TagKind.I or TagKind.We or TagKind.You or TagKind.Order;

    /// <summary>A word with a capital that means nothing to the bot.</summary>
    private static bool IsName(Spoken spoken, int word) =>
        spoken.Message.Tokens[word].IsCapital && !IsAcronym(spoken.Message.Between(word, word + 1))
            && !spoken.At(word).Any(hit => IsAround(hit.Tag));

    /// <summary>`SMEs`, `ES24`: nobody's name.</summary>
    private static bool IsAcronym(string word) => word.Count(char.IsUpper) > 1 && word.Count(char.IsLower) < 2;

    private static bool IsMember(Token token, Heard heard) =>
        heard.Expectation.Members.Any(member => Folded.Of(member).Split(' ').Contains(token.Word));
}
