using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>An order about an entry, with what shall stand there; nowhere it is an answer.</summary>
internal static class EntryRule
{
    private const int Fewest = 2, Longest = 24, MostRows = 99;

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
        if (list is not { Kind: QuestionKind.Regions } || !tokens[0].IsCapital
            || !spoken.Of(TagKind.Concept).Any(hit => hit.Tag.Name == "wrong"))
            return null;
        var name = Enumerable.Range(0, tokens.Count).First(at => at == tokens.Count - 1 || !tokens[at + 1].IsCapital) + 1;
        // `ES` and `IT` are countries, and no verbs.
        var right = spoken.Within(spoken.Message.All).Where(hit => hit.Tag.Kind is TagKind.StrongCue or TagKind.Auxiliary or TagKind.Into)
            .Where(hit => !tokens[hit.Start].IsCapital && hit.End < tokens.Count && tokens[hit.End].IsCapital)
            .Select(hit => hit.End).DefaultIfEmpty(tokens.Count).Max();
        return right > name && right < tokens.Count
            ? new(MessageKind.Correction, list.Id, Certainty.Certain, "")
            {
                Change = new(spoken.Message.Between(0, name), Rest(spoken, right)),
            }
            : null;
    }

    /// <summary>`add Umbria and Molise` at a list: what is added, and not only that something is.</summary>
    private static MessageReading? Added(Spoken spoken, Heard heard)
    {
        if (heard.Kind != QuestionKind.Regions || spoken.Has(TagKind.Field) || Behind(spoken, spoken.PastWish(), "add") is not { } what)
            return null;
        return what < spoken.Message.Count && spoken.Message.Tokens[what].IsCapital
            ? new(MessageKind.Command, $"add: {Rest(spoken, what)}", Certainty.Likely, "")
            : null;
    }

    private static MessageReading? Change(Spoken spoken, Heard heard)
    {
        var at = spoken.PastWish();
        if (at >= spoken.Message.Count || !(spoken.Message.Tokens[at].Start == 0 || spoken.Message.BeginsSmall))
            return null;
        if (Behind(spoken, at, "edit") is { } row && Numbered(spoken, row) is { } numbered)
            return heard.IsFirstCell || heard.Kind == QuestionKind.Regions ? Of(numbered, heard) : Unclear(spoken, heard);
        return heard.Kind == QuestionKind.Regions && Behind(spoken, at, "edit", "switch") is { } name && Named(spoken, name) is { } named
            ? Of(named, heard)
            : null;
    }

    /// <summary>The first word behind one of these concepts; null where none begins there.</summary>
    private static int? Behind(Spoken spoken, int at, params string[] concepts) => at >= spoken.Message.Count
        ? null
        : spoken.At(at).Where(hit => hit.Tag.Kind == TagKind.Concept && concepts.Contains(hit.Tag.Name)).Max(hit => (int?)hit.End);

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
