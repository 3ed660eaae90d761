using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Understanding;

/// <summary>What says that an earlier answer is wrong or incomplete.</summary>
internal static class CorrectionRules
{
    private const int Longest = 30;

    private static readonly HashSet<string> ChangingVerbs = ["add", "delete", "edit", "move", "clear", "fix"];

    /// <summary>An order to change an answer to another question than the one asked: `add Podlaskie to the leading regions`.</summary>
    public static MessageReading? OtherField(Heard heard)
    {
        if (heard.Message.Count > Longest || heard.Message.Sentences.Count > 2 || heard.Question is not { } question)
            return null;
        foreach (var spoken in heard.Spoken)
        {
            var at = spoken.PastOpeners(spoken.Message.All);
            at += spoken.LengthAt(at, TagKind.Frame);
            if (at < spoken.Message.Count && spoken.At(at).Any(IsChange)
                && Other(spoken, heard) is { } named && (named.Length > 1 || !heard.IsText) && named.Tag.Name != question.Id)
                return Of(named.Tag.Name);
        }

        return null;
    }

    /// <summary>Several marks of a correction; one alone is never enough.</summary>
    public static MessageReading? Marks(Heard heard)
    {
        if (heard.Message.Count > Longest || heard.Message.Sentences.Count > 3 || heard.Message.Asks)
            return null;
        var needed = heard.IsText || heard.IsFirstCell ? 3 : 2.5;
        foreach (var spoken in heard.Spoken)
            if (Weight(spoken, heard) >= needed && Target(spoken, heard) is { } meant)
                return Of(meant);
        return null;
    }

    private static bool IsChange(Hit hit) => hit.Tag.Kind == TagKind.Concept && ChangingVerbs.Contains(hit.Tag.Name);

    /// <summary>How much speaks for a correction.</summary>
    private static double Weight(Spoken spoken, Heard heard)
    {
        var strong = spoken.Has(TagKind.StrongCue) ? Math.Min(Distinct(spoken), 2) : 0;
        var begins = Begins(spoken);
        var contrasts = Contrasts(spoken);
        var other = Other(spoken, heard);
        var isEarlier = spoken.Has(TagKind.Earlier);
        var isPlace = other is not null && isEarlier;
        if (spoken.LengthAt(spoken.PastOpeners(spoken.Message.All), TagKind.Interrogative) > 0)
            return 0;
        if (strong == 0 && !isPlace && !(begins && (other is not null || isEarlier || contrasts)))
            return 0;
        var cues = strong + (begins ? 1 : 0) + Half(BeginsStrong(spoken)) + Half(!begins && spoken.Has(TagKind.WeakCue))
            + Half((strong > 0 || begins) && spoken.Has(TagKind.Negator)) + (contrasts ? 1 : 0);
        var place = (isEarlier ? 1.5 : 0) + OfField(other, heard.IsText) + Half(other is { Start: < 3 })
            + (begins && NamesTwo(spoken, heard) ? 1 : 0);
        var isName = heard.Message.Names > 0 || (heard.Message.Tokens[0].IsCapital && spoken.At(0).Count == 0);
        var value = Half(heard.Message.HasDigit || heard.Message.HasAddress || isName);
        return cues + place + value + Half(spoken.Has(TagKind.I)) + Half(heard.IsText && heard.Message.BeginsSmall);
    }

    /// <summary>A number or a name, a negation, and another: `12 not 21`, `Lazio and not Tuscany`.</summary>
    private static bool Contrasts(Spoken spoken)
    {
        var tokens = spoken.Message.Tokens;
        return spoken.Of(TagKind.Negator).Any(hit => hit.Start > 0 && IsValue(hit.Start - 1)
            && Enumerable.Range(hit.End, Math.Min(2, tokens.Count - hit.End)).Any(IsValue));

        bool IsValue(int at) => tokens[at].IsNumber || (tokens[at].IsCapital && at > 0);
    }

    /// <summary>`Veneto is leading, not participating`.</summary>
    private static bool NamesTwo(Spoken spoken, Heard heard) => spoken.Of(TagKind.Field).Select(hit => hit.Tag.Name)
        .Where(name => name != heard.Question?.Id).Distinct().Skip(1).Any();

    private static double Half(bool counts) => counts ? 0.5 : 0;

    /// <summary>A hint of a correction at the beginning, or behind a comma at the end (`..., sorry`).</summary>
    private static bool Begins(Spoken spoken)
    {
        var last = spoken.Message.Count - 1;
        return spoken.LengthAt(0, TagKind.WeakCue) > 0 || spoken.LengthAt(1, TagKind.WeakCue) > 0
            || (last > 0 && spoken.Message.Tokens[last - 1].After == ',' && spoken.LengthAt(last, TagKind.WeakCue) > 0);
    }

    private static bool BeginsStrong(Spoken spoken) => spoken.LengthAt(spoken.PastOpeners(spoken.Message.All), TagKind.StrongCue) > 0;

    /// <summary>In a text a name of one word may be just that word.</summary>
    private static double OfField(Hit? other, bool isText) => other switch
    {
        null => 0,
        { Length: > 1 } => 1.5,
        _ => isText ? 0.5 : 1,
    };

    /// <summary>Cues that do not overlap.</summary>
    private static int Distinct(Spoken spoken)
    {
        var (count, reach) = (0, 0);
        foreach (var hit in spoken.Of(TagKind.StrongCue))
            if (hit.Start >= reach)
                (count, reach) = (count + 1, hit.End);
        return count;
    }

    /// <summary>The name of a question that was asked before this one, or of any other.</summary>
    private static Hit? Other(Spoken spoken, Heard heard)
    {
        var form = heard.Expectation.Form;
        var named = spoken.Of(TagKind.Field).Where(hit => hit.Tag.Name != heard.Question?.Id && form.Find(hit.Tag.Name) is not null)
            .OrderByDescending(hit => hit.Length).ThenByDescending(hit => IsBefore(form[hit.Tag.Name], heard.Question)).ToList();
        return named.Count > 0 ? named[0] : null;
    }

    private static bool IsBefore(Question question, Question? other) => other is null || question.Number < other.Number;

    private static string? Target(Spoken spoken, Heard heard)
    {
        var form = heard.Expectation.Form;
        if (heard.Question is not { } present)
            return Other(spoken, heard)?.Tag.Name;
        if (heard.IsCell && Other(spoken, heard) is not { Length: > 1 })
            return present.Id;
        if (Other(spoken, heard) is { } named)
            return named.Tag.Name;
        var before = form.Questions.Where(question => question.Number < present.Number).Reverse().ToList();
        if (heard.Message.HasAddress && before.Find(question => question.Kind == QuestionKind.WebAddress) is { } page)
            return page.Id;
        return before.Count > 0 ? before[0].Id : null;
    }

    private static MessageReading Of(string question) => new(MessageKind.Correction, question, Certainty.Likely, "");
}
