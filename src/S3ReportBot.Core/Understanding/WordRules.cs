using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Texts;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>The words that a question of the bot's own waits for.</summary>
internal static class WordRules
{
    private const int FewBefore = 2;
    private const string Yes = "yes", No = "no", Assent = "assent", Onward = "onward", Stay = "stay", StoreIt = "store it";

    private static readonly HashSet<string> AroundWords =
    [
        "keep", "same", "submit", "send", "report", "answer", "switch", "question", "column", "save", "add", "all", "do", "new",
        "partnership", "period", "move",
    ];

    /// <summary>A word that is waited for, in any language and in other words.</summary>
    public static MessageReading? Word(Heard heard)
    {
        var awaited = heard.Expectation.Words;
        if (awaited.Count == 0)
            return null;
        var folded = Folded.Of(heard.Message.Text);
        if (awaited.FirstOrDefault(word => word == folded) is { } exact)
            return new(MessageKind.Word, exact, Certainty.Exact, "");
        // Beside an open question `not yet` may be its answer.
        if (heard.Message.Count is 0 or > 12 || heard.Message.Asks || heard.Spoken.Any(AskedParts.Begins)
            || (heard.Expectation.Awaited != Awaited.Word && heard.Spoken.Any(TellsNothing)))
            return null;
        var words = heard.Spoken.Select(spoken => Meant(spoken, spoken.Message.All, heard.Expectation));
        if (words.OfType<string>().FirstOrDefault() is { } meant)
            return new(MessageKind.Word, meant, Certainty.Certain, "");
        var among = heard.Spoken.Select(spoken => Plainly(spoken, heard) ?? BeforeRemark(spoken, heard));
        if (heard.Expectation.Awaited == Awaited.Word && among.FirstOrDefault(word => word is not null) is { } begun)
            return new(MessageKind.Word, begun, Certainty.Certain, "");
        return heard.Spoken.Any(spoken => IsOnlyAssent(spoken, heard.Expectation))
            ? new(MessageKind.Unclear, "", Certainty.Likely, "")
            : null;
    }

    /// <summary>A word with a remark behind it that takes nothing back: `no no, it is a typo`, `yes send it, I am done`.</summary>
    private static string? BeforeRemark(Spoken spoken, Heard heard)
    {
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

    /// <summary>
    /// One of the words and much else: a no takes nothing away, so it is one wherever it begins; a text is chosen by its name and a verb.
    /// </summary>
    private static string? Plainly(Spoken spoken, Heard heard)
    {
        var said = Longest(spoken.Of(TagKind.Answer)).Where(hit => hit.Tag.Name is not (Assent or Onward or Stay)).ToList();
        var names = said.Select(hit => hit.Tag.Name).Distinct().ToList();
        var awaited = heard.Expectation.Words;
        if (awaited.Contains(No) && heard.Message.Sentences.Count == 1)
        {
            var refuses = names.Contains(No) && said.Exists(hit => hit.Tag.Name == No && hit.Start <= FewBefore);
            var rues = heard.Expectation.Confirmation == ConfirmationKind.Submit && spoken.Has(TagKind.StrongCue) && !names.Contains(Yes);
            if (refuses || rues)
                return No;
            var isPlain = heard.Expectation.Confirmation != ConfirmationKind.Submit
                || spoken.Of(TagKind.Concept).Any(hit => hit.Tag.Name is "submit" or "send");
            var confirms = isPlain && names is [Yes] && said[0].Start <= FewBefore;
            return confirms && !TakesBack(spoken, new(said[0].End, spoken.Message.Count)) ? AwaitedOf(Yes, heard.Expectation) : null;
        }

        var at = spoken.PastOpeners(spoken.Message.All);
        at += spoken.LengthAt(at, TagKind.Frame);
        var keeps = at < spoken.Message.Count && spoken.At(at).Any(hit => hit.Tag is { Kind: TagKind.Concept, Name: "keep" });
        return keeps && !spoken.Has(TagKind.Interrogative) && names is [var only] && awaited.Contains(only)
            && !spoken.Has(TagKind.Negator) ? only : null;
    }

    private static bool TakesBack(Spoken spoken, Clause rest) => spoken.LengthAt(rest.Start, TagKind.Opener) > 0
        || spoken.Has(TagKind.Interrogative, rest) || spoken.Has(TagKind.Negator, rest) || spoken.Has(TagKind.StrongCue, rest)
        || spoken.Within(rest).Any(hit => hit.Tag is { Kind: TagKind.Answer, Name: No });

    private static bool TellsNothing(Spoken spoken) => spoken.LengthAt(0, TagKind.Nothing) > 1;

    /// <summary>What is too little for something that cannot be taken back.</summary>
    private static bool IsOnlyAssent(Spoken spoken, Expectation expectation)
    {
        return spoken.Of(TagKind.Answer).Any(hit => Assents(hit.Tag))
            && spoken.IsCovered(spoken.Message.All, tag => Assents(tag) || tag.Kind is TagKind.Glue or TagKind.Politeness);

        bool Assents(Tag tag) => tag is { Kind: TagKind.Answer, Name: Assent }
            || (tag is { Kind: TagKind.Answer, Name: Onward } && expectation.Confirmation is not null);
    }

    private static string? Meant(Spoken spoken, Clause clause, Expectation expectation)
    {
        if (!spoken.IsCovered(clause, IsAround))
            return null;
        var said = Longest(spoken.Within(clause).Where(hit => hit.Tag.Kind == TagKind.Answer)).Select(hit => hit.Tag.Name).ToList();
        if (said.Contains(Stay) && expectation.Loses)
            return No;
        // Whoever goes on wants the next question, and not a text stored.
        if (said.Contains(Onward) && expectation.Confirmation is null)
            return null;
        if (expectation.Confirmation == ConfirmationKind.Submit && said.TrueForAll(name => name is Yes or Assent or Onward)
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
        // Too much depends on these for a word that may mean something else.
        var isIrrevocable = expectation.Loses || expectation.Confirmation is ConfirmationKind.Submit or ConfirmationKind.Due;
        var meant = name is Assent or Onward && !isIrrevocable ? Yes : name;
        if (meant == Yes && !expectation.Words.Contains(Yes))
            meant = StoreIt;
        return expectation.Words.Contains(meant) ? meant : null;
    }

    private static bool IsAround(Tag tag) => tag.Kind is TagKind.Answer or TagKind.Glue or TagKind.Politeness or TagKind.Opener
            or TagKind.Interjection or TagKind.Frame or TagKind.I or TagKind.You or TagKind.We
        || (tag.Kind == TagKind.Concept && AroundWords.Contains(tag.Name));
}
