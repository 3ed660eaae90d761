namespace S3ReportBot.Core.Understanding.Words;

/// <summary>The verbs of the bot's own commands.</summary>
internal sealed class Verbs(Concepts concepts)
{
    public bool Hold(Tag tag) => tag.Kind == TagKind.Concept && concepts.IsVerb(tag.Concept);

    public bool AreIn(Spoken spoken, Clause clause) =>
        spoken.Within(clause).Any(hit => hit.Tag.Kind == TagKind.Idiom || Hold(hit.Tag));

    /// <summary>Whether one comes first, behind openers and a wish; the name of an event may begin with the same word.</summary>
    public bool Begin(Spoken spoken, bool isFirstCell)
    {
        var at = spoken.PastOpeners(spoken.Message.All);
        if (spoken.LengthAt(at, TagKind.Permission) is > 0 and var asked && asked >= spoken.LengthAt(at, TagKind.Frame))
            return false;
        var frame = spoken.LengthAt(at, TagKind.Frame);
        if (spoken.LengthAt(0, TagKind.Nothing) > 0 || (frame == 0 && spoken.Message.Asks))
            return false;
        if (isFirstCell && frame == 0 && at < spoken.Message.Count && spoken.Message.Tokens[at].IsCapital)
            return false;
        at += frame;
        return at < spoken.Message.Count && spoken.At(at).Any(hit => Hold(hit.Tag));
    }
}
