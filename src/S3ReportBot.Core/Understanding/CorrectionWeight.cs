using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>How much speaks for a message saying that an earlier answer is wrong or incomplete.</summary>
internal static class CorrectionWeight
{
    /// <summary>How much speaks for a correction.</summary>
    /// <param name="other">The name of another question that it holds; null for none.</param>
    public static double Of(Spoken spoken, Heard heard, Hit? other)
    {
        var strong = spoken.Has(TagKind.StrongCue) ? Math.Min(Distinct(spoken), 2) : 0;
        var begins = Begins(spoken);
        var contrasts = Contrasts(spoken);
        var isEarlier = spoken.Has(TagKind.Earlier);
        var isPlace = other is not null && isEarlier;
        if (spoken.Message.Sentences.Any(sentence => Asks(spoken, sentence)))
            return 0;
        var isSmall = heard.Message.BeginsSmall;
        var isToldOf = isSmall && other is { Length: > 1 }
            && ((spoken.Has(TagKind.I) && spoken.Has(TagKind.Minding)) || IsLacking(spoken));
        var isOtherwise = isSmall && contrasts && other is not null;
        var isContrast = contrasts && (isEarlier || begins);
        if (strong == 0 && !isPlace && !isContrast && !isToldOf && !isOtherwise && !(begins && (other is not null || isEarlier)))
            return 0;
        var cues = strong + (begins ? 1 : 0) + Half(BeginsStrong(spoken)) + Half(!begins && spoken.Has(TagKind.WeakCue))
            + Half((strong > 0 || begins) && spoken.Has(TagKind.Negator)) + (contrasts ? 1 : 0);
        var place = (isEarlier ? 1.5 : 0) + OfField(other, heard.IsText) + Half(other is { Start: < 3 })
            + (begins && NamesTwo(spoken, heard) ? 1 : 0) + Half(isToldOf) + Half(isOtherwise);
        var isName = heard.Message.Names > 0 || (heard.Message.Tokens[0].IsCapital && spoken.At(0).Count == 0);
        var value = Half(heard.Message.HasDigit || heard.Message.HasAddress || isName);
        return cues + place + value + Half(spoken.Has(TagKind.I)) + Half(heard.IsText && heard.Message.BeginsSmall);
    }

    private static bool Asks(Spoken spoken, Clause sentence)
    {
        var at = spoken.PastOpeners(sentence);
        var verb = spoken.LengthAt(at, TagKind.Auxiliary);
        return spoken.LengthAt(at, TagKind.Interrogative) > 0
            || (verb > 0 && (sentence.Start > 0 || AskedParts.IsPerson(spoken, at + verb)));
    }

    /// <summary>`the list misses Corsica`.</summary>
    private static bool IsLacking(Spoken spoken) =>
        spoken.Message.Names > 0 && spoken.Of(TagKind.Concept).Any(hit => hit.Tag.Name is "missing" or "away");

    /// <summary>A number or a name, a negation, and another: `12 not 21`, `Lazio and not Tuscany`.</summary>
    public static bool Contrasts(Spoken spoken)
    {
        var tokens = spoken.Message.Tokens;
        return spoken.Of(TagKind.Negator).Any(hit => hit.Start > 0
            && Enumerable.Range(Math.Max(0, hit.Start - 3), Math.Min(3, hit.Start)).Any(IsValue)
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
}
