using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Understanding;

/// <summary>The words that a question of the bot's own waits for.</summary>
internal static class WordRules
{
    private const string Yes = "yes", No = "no", Assent = "assent", StoreIt = "store it";

    private static readonly HashSet<string> AroundWords =
    [
        "keep", "same", "submit", "send", "report", "answer", "switch", "question", "column", "save", "add", "all", "do", "new",
        "partnership", "period", "move",
    ];

    /// <summary>A word that is waited for, in any language and in other words.</summary>
    public static MessageReading? Word(Heard heard)
    {
        var awaited = heard.Expectation.Words;
        // Beside an open question `not yet` may be its answer.
        if (awaited.Count == 0 || (heard.Expectation.Awaited != Awaited.Word && heard.Spoken.Any(TellsNothing)))
            return null;
        var folded = Folded.Of(heard.Message.Text);
        if (awaited.FirstOrDefault(word => word == folded) is { } exact)
            return new(MessageKind.Word, exact, Certainty.Exact, "");
        if (heard.Message.Count is 0 or > 12)
            return null;
        var words = heard.Spoken.Select(spoken => Meant(spoken, spoken.Message.All, heard.Expectation));
        if (words.OfType<string>().FirstOrDefault() is { } meant)
            return new(MessageKind.Word, meant, Certainty.Certain, "");
        if (heard.Expectation.Awaited == Awaited.Word
            && heard.Spoken.Select(spoken => BeforeRemark(spoken, heard)).FirstOrDefault(word => word is not null) is { } begun)
            return new(MessageKind.Word, begun, Certainty.Certain, "");
        return heard.Spoken.Any(IsOnlyAssent) ? new(MessageKind.Unclear, "", Certainty.Likely, "") : null;
    }

    /// <summary>A word with a remark behind it that takes nothing back: `no no, it is a typo`, `yes send it, I am done`.</summary>
    private static string? BeforeRemark(Spoken spoken, Heard heard)
    {
        if (heard.Message.Asks || spoken.LengthAt(0, TagKind.Interrogative) > 0)
            return null;
        for (var end = spoken.Message.Count - 1; end > 0; end--)
        {
            var isNo = spoken.At(0).Any(hit => hit.Tag is { Kind: TagKind.Answer, Name: No } && hit.End <= end);
            if (spoken.Message.Tokens[end - 1].After is ' ' && !(isNo && end == spoken.LengthAt(0, TagKind.Answer)))
                continue;
            var rest = new Clause(end, spoken.Message.Count);
            if (Meant(spoken, new(0, end), heard.Expectation) is { } word && (word == No || !TakesBack(spoken, rest)))
                return word;
        }

        return null;
    }

    private static bool TakesBack(Spoken spoken, Clause rest) => spoken.LengthAt(rest.Start, TagKind.Opener) > 0
        || spoken.Has(TagKind.Interrogative, rest) || spoken.Has(TagKind.Negator, rest) || spoken.Has(TagKind.StrongCue, rest)
        || spoken.Within(rest).Any(hit => hit.Tag is { Kind: TagKind.Answer, Name: No });

    private static bool TellsNothing(Spoken spoken) => spoken.LengthAt(0, TagKind.Nothing) > 1;

    /// <summary>What is too little for something that cannot be taken back.</summary>
    private static bool IsOnlyAssent(Spoken spoken) => spoken.Of(TagKind.Answer).Any(hit => hit.Tag.Name == Assent)
        && spoken.IsCovered(spoken.Message.All, tag =>
            tag is { Kind: TagKind.Answer, Name: Assent } or { Kind: TagKind.Glue or TagKind.Politeness });

    private static string? Meant(Spoken spoken, Clause clause, Expectation expectation)
    {
        if (!spoken.IsCovered(clause, IsAround))
            return null;
        var said = Longest(spoken.Within(clause).Where(hit => hit.Tag.Kind == TagKind.Answer)).Select(hit => hit.Tag.Name).ToList();
        if (expectation.Confirmation == ConfirmationKind.Submit && said.TrueForAll(name => name is Yes or Assent)
            && spoken.Within(clause).Any(hit => hit.Tag is { Kind: TagKind.Concept, Name: "submit" or "send" }))
            said.Add(Yes);
        var words = said.Select(name => AwaitedOf(name, expectation)).OfType<string>().Distinct().ToList();
        return words switch
        {
            [var only] => only,
            _ when words.Contains(No) && !words.Contains("mine") && !words.Contains("theirs") => No,
            _ => null,
        };
    }

    /// <summary>What stands inside a longer phrase is not said by itself.</summary>
    private static IEnumerable<Hit> Longest(IEnumerable<Hit> hits)
    {
        var all = hits.ToList();
        return all.Where(hit => !all.Exists(other => other.Length > hit.Length && other.Start <= hit.Start && other.End >= hit.End));
    }

    private static string? AwaitedOf(string name, Expectation expectation)
    {
        var isIrrevocable = expectation.Confirmation == ConfirmationKind.Submit;
        var meant = name == Assent && !isIrrevocable ? Yes : name;
        if (meant == Yes && !expectation.Words.Contains(Yes))
            meant = StoreIt;
        return expectation.Words.Contains(meant) ? meant : null;
    }

    private static bool IsAround(Tag tag) => tag.Kind is TagKind.Answer or TagKind.Glue or TagKind.Politeness or TagKind.Opener
            or TagKind.Interjection or TagKind.Frame or TagKind.I or TagKind.You or TagKind.We
        || (tag.Kind == TagKind.Concept && AroundWords.Contains(tag.Name));
}
