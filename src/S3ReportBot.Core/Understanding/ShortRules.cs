using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Understanding;

/// <summary>What may be an answer and may be none, because it is so short.</summary>
internal static class ShortRules
{
    private const int ShortName = 3, LongNumber = 6;

    private static readonly HashSet<string> Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static MessageReading Unclear { get; } = new(MessageKind.Unclear, "", Certainty.Likely, "");

    /// <summary>A number alone where no number is asked.</summary>
    public static MessageReading? Number(Heard heard)
    {
        var isAsked = heard.IsTyped || heard.IsCell || heard.Question?.Checks.Contains(AnswerCheck.Number) is true;
        return !isAsked && heard.Message.Count == 1 && heard.Message.Text.All(char.IsDigit) ? Unclear : null;
    }

    /// <summary>A cell that is nothing of its column.</summary>
    public static MessageReading? ForeignCell(Heard heard)
    {
        if (!heard.IsCell || heard.Column is not { Kind: not (ColumnKind.Text or ColumnKind.Place) } column || heard.Reads)
            return null;
        var isDate = column.Kind == ColumnKind.EventDate && (heard.Message.HasDigit || heard.Spoken.Any(NamesMonth));
        var isSaid = heard.Spoken.Any(spoken => SaysNothing(spoken) || spoken.Has(TagKind.Placeholder));
        return isDate || isSaid || (column.Kind != ColumnKind.EventDate && NamesPlaces(heard.Message)) ? null : Unclear;
    }

    private static bool NamesMonth(Spoken spoken) => spoken.Of(TagKind.Day).Any(hit => Months.Contains(hit.Tag.Name));

    /// <summary>Some regions in a few words, with what their role is; no person with a telephone.</summary>
    private static bool NamesPlaces(Message message)
    {
        if (message.Text.Count(char.IsDigit) >= LongNumber || message.Text.Contains('@', StringComparison.Ordinal))
            return false;
        return message.Count > ShortName || (message is { Count: ShortName, Names: > 0 } && message.Tokens.Any(token => !token.IsCapital));
    }

    /// <summary>In two words there has to be nothing else.</summary>
    private static bool SaysNothing(Spoken spoken) =>
        spoken.Of(TagKind.Nothing).Any(hit => spoken.Message.Count > 2 || hit.Length == spoken.Message.Count);
}
