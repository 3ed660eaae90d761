using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Understanding;

/// <summary>An order about an entry, with what shall stand there; nowhere it is an answer.</summary>
internal static class EntryRule
{
    private const int Fewest = 2, Longest = 24, MostRows = 99;
    private const string AddText = "add:";

    public static MessageReading? Change(Heard heard)
    {
        var message = heard.Message;
        if (message.Count is < Fewest or > Longest || message.Lines > 1 || message.HasCells || message.Asks || heard.TakesNothing)
            return null;
        return heard.AllNearest.Select(spoken => Change(spoken, heard) ?? Wrong(spoken, heard) ?? Added(spoken, heard))
            .FirstOrDefault(read => read is not null);
    }

    /// <summary>`Navarra is wrong, it should be Aragon`: of the list on the screen, or of the one that was filled in last.</summary>
    private static MessageReading? Wrong(Spoken spoken, Heard heard)
    {
        var list = heard.Kind == QuestionKind.Regions && heard.Expectation.Listed > 0 ? heard.Question : heard.Expectation.Last;
        var tokens = spoken.Message.Tokens;
        if (list is not { Kind: QuestionKind.Regions } || !IsName(tokens[0])
            || !spoken.Of(TagKind.Concept).Any(hit => hit.Tag.Name == "wrong"))
            return null;
        var name = Enumerable.Range(0, tokens.Count).First(at => at == tokens.Count - 1 || !IsName(tokens[at + 1])) + 1;
        // `ES` and `IT` are countries, and no verbs.
        var right = spoken.Within(spoken.Message.All).Where(hit => hit.Tag.Kind is TagKind.StrongCue or TagKind.Auxiliary or TagKind.Into)
            .Where(hit => !tokens[hit.Start].IsCapital && hit.End < tokens.Count && IsName(tokens[hit.End]))
            .Select(hit => hit.End).DefaultIfEmpty(tokens.Count).Max();
        return right > name && right < tokens.Count && IsName(tokens[right])
            ? new(MessageKind.Correction, list.Id, Certainty.Certain, "")
            {
                Change = new(spoken.Message.Between(0, name), Rest(spoken, right)),
            }
            : null;
    }

    /// <summary>`add Umbria and Molise` at a list: what is added, and not only that something is.</summary>
    private static MessageReading? Added(Spoken spoken, Heard heard)
    {
        var at = spoken.PastOpeners(spoken.Message.All);
        at += Math.Max(spoken.LengthAt(at, TagKind.Frame), spoken.LengthAt(at, TagKind.Permission));
        var verb = at < spoken.Message.Count ? spoken.At(at).Where(hit => hit.Tag is { Kind: TagKind.Concept, Name: "add" })
            .Select(hit => hit.Length).DefaultIfEmpty().Max() : 0;
        return verb > 0 && heard.Kind == QuestionKind.Regions && at + verb < spoken.Message.Count && !spoken.Has(TagKind.Field)
            && IsName(spoken.Message.Tokens[at + verb])
            ? new(MessageKind.Command, $"{AddText} {Rest(spoken, at + verb)}", Certainty.Likely, "")
            : null;
    }

    private static bool IsName(Token token) => token.IsCapital;

    private static MessageReading? Change(Spoken spoken, Heard heard)
    {
        var at = spoken.PastOpeners(spoken.Message.All);
        at += Math.Max(spoken.LengthAt(at, TagKind.Frame), spoken.LengthAt(at, TagKind.Permission));
        if (VerbAt(spoken, at) is not { } verb || !(spoken.Message.Tokens[at].Start == 0 || spoken.Message.BeginsSmall))
            return null;
        var isList = heard.IsFirstCell || heard.Kind == QuestionKind.Regions;
        if (Numbered(spoken, at + verb) is { } numbered)
            return isList ? Of(numbered, heard) : Unclear(spoken, heard);
        return heard.Kind == QuestionKind.Regions && Named(spoken, at + verb) is { } named ? Of(named, heard) : null;
    }

    private static int? VerbAt(Spoken spoken, int at) => at >= spoken.Message.Count ? null : spoken.At(at)
        .Where(hit => hit.Tag is { Kind: TagKind.Concept, Name: "edit" or "switch" })
        .OrderByDescending(hit => hit.Length).Select(hit => (int?)hit.Length).FirstOrDefault();

    /// <summary>`2 to X`, `row 2: X`.</summary>
    private static EntryChange? Numbered(Spoken spoken, int at)
    {
        var tokens = spoken.Message.Tokens;
        at += at < tokens.Count ? spoken.At(at).Where(IsRow).Select(hit => hit.Length).DefaultIfEmpty().Max() : 0;
        if (at >= tokens.Count - 1 || !tokens[at].Word.All(char.IsAsciiDigit) || tokens[at].Number is not { } number
            || int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) > MostRows)
            return null;
        var to = at + 1 + spoken.LengthAt(at + 1, TagKind.Into);
        return to < tokens.Count ? new(number, Rest(spoken, to)) : null;
    }

    /// <summary>`A by B`.</summary>
    private static EntryChange? Named(Spoken spoken, int from)
    {
        for (var at = from + 1; at < spoken.Message.Count - 1; at++)
            if (spoken.LengthAt(at, TagKind.Into) is > 0 and var length && at + length < spoken.Message.Count)
                return new(spoken.Message.Between(from, at), Rest(spoken, at + length));
        return null;
    }

    private static bool IsRow(Hit hit) => hit.Tag is { Kind: TagKind.Concept, Name: "row" };

    /// <summary>With the signs behind its last word.</summary>
    private static string Rest(Spoken spoken, int from) => spoken.Message.Text[spoken.Message.Tokens[from].Start..].TrimEnd('.', ' ');

    private static MessageReading Of(EntryChange change, Heard heard) =>
        new(MessageKind.Correction, heard.Question!.Id, Certainty.Certain, "") { Change = change };

    /// <summary>Where no list waits a capital begins prose.</summary>
    private static MessageReading? Unclear(Spoken spoken, Heard heard) => spoken.Message.BeginsSmall && !heard.IsTyped
        ? new(MessageKind.Unclear, "", Certainty.Likely, "")
        : null;
}
