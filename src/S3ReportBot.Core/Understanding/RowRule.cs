using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>A row of the list on the screen by its number, and what is wrong with it: `third one has the wrong place`.</summary>
internal static class RowRule
{
    private const int Longest = 12;

    public static MessageReading? Row(Heard heard)
    {
        var message = heard.Message;
        var isList = heard.IsFirstCell || heard.Kind == QuestionKind.Regions;
        if (!(isList || heard.IsCell) || message.Count is < 2 or > Longest || message.HasCells || message.Lines > 1 || message.Asks
            || (isList && message.Tokens.Count(token => token.IsNumber) > 1))
            return null;
        return heard.Spoken.Select(spoken => Row(spoken, heard)).FirstOrDefault(reading => reading is not null);
    }

    private static MessageReading? Row(Spoken spoken, Heard heard)
    {
        if (spoken.Has(TagKind.Interrogative))
            return null;
        var isOut = spoken.Of(TagKind.Concept).Any(hit => hit.Tag.Name is "delete" or "away");
        var isWrong = spoken.Has(TagKind.StrongCue) || spoken.Has(TagKind.WeakCue)
            || spoken.Of(TagKind.Concept).Any(hit => hit.Tag.Name is "wrong" or "edit" or "fix");
        if (Number(spoken, mayStandBefore: isOut || isWrong) is not { } number || !(spoken.Message.BeginsSmall || number.Start == 0))
            return null;
        // Within a row the question is another: nobody knows whether this cell or that row is meant.
        if (heard.IsCell)
            return spoken.Message.BeginsSmall ? new(MessageKind.Unclear, "", Certainty.Likely, "") : null;
        if (isOut)
            return Likely($"delete {number.Number}");
        return isWrong || heard.IsFirstCell ? Likely($"edit {number.Number}") : null;
    }

    /// <summary>`row 3`, or `the third one`: its number, and where it begins.</summary>
    private static (string Number, int Start)? Number(Spoken spoken, bool mayStandBefore)
    {
        var tokens = spoken.Message.Tokens;
        foreach (var row in spoken.Of(TagKind.Concept).Where(hit => hit.Tag.Name == "row"))
        {
            if (row.End < tokens.Count && NumberAt(spoken, row.End) is { } behind)
                return (behind, row.Start);
            if (mayStandBefore && row.Start > 0 && NumberAt(spoken, row.Start - 1) is { } before)
                return (before, row.Start - 1);
        }

        return null;
    }

    private static string? NumberAt(Spoken spoken, int at) => spoken.Message.Tokens[at].IsNumber
        ? spoken.Message.Tokens[at].Number
        : spoken.At(at).Where(hit => hit.Tag.Kind == TagKind.Number && hit.Length == 1).Select(hit => hit.Tag.Name).FirstOrDefault();

    private static MessageReading Likely(string line) => new(MessageKind.Command, line, Certainty.Likely, "");
}
