using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Understanding;

/// <summary>What may be an answer and may be none, because it is so short.</summary>
internal static class ShortRules
{
    private const int ShortText = 6, ShortCell = 4, ShortName = 3, MuchContent = 3, SomeContent = 2, LongNumber = 6;

    private static MessageReading Unclear { get; } = new(MessageKind.Unclear, "", Certainty.Likely, "");

    /// <summary>So many of what is asked for: `nine regions`.</summary>
    public static MessageReading? Count(Heard heard)
    {
        var isList = heard.Kind == QuestionKind.Regions || heard.IsFirstCell;
        return isList && heard.Message.Count is > 1 and <= ShortCell && heard.Spoken.Any(IsCount) ? Unclear : null;
    }

    /// <summary>A number alone where no number is asked.</summary>
    public static MessageReading? Number(Heard heard)
    {
        var isAsked = heard.IsTyped || heard.IsCell || heard.Question?.Checks.Contains(AnswerCheck.Number) is true;
        return !isAsked && heard.Message.Count == 1 && heard.Message.Text.All(char.IsDigit) ? Unclear : null;
    }

    /// <summary>A cell that is nothing of its column.</summary>
    public static MessageReading? ForeignCell(Heard heard)
    {
        if (!heard.IsCell || heard.Column is not { Kind: not ColumnKind.Text } column || heard.Reads)
            return null;
        var isDate = column.Kind == ColumnKind.EventDate && (heard.Message.HasDigit || heard.Spoken.Any(spoken => spoken.Has(TagKind.Day)));
        var isSaid = heard.Spoken.Any(spoken => SaysNothing(spoken) || spoken.Has(TagKind.Placeholder));
        return isDate || isSaid || NamesPlaces(heard.Message) ? null : Unclear;
    }

    /// <summary>Nothing but a name, where a text is asked for.</summary>
    public static MessageReading? Name(Heard heard) =>
        heard.IsText && heard.Message is { Count: 2 or 3, HasDigit: false, HasQuotation: false }
        && heard.Message.Tokens.All(token => token.IsCapital) && heard.Spoken.All(spoken => spoken.Known == 0)
            ? Unclear
            : null;

    /// <summary>A short text in small letters, without a digit and without saying that there is nothing.</summary>
    public static MessageReading? Text(Heard heard)
    {
        var message = heard.Message;
        if (message is not { IsSmall: true, Count: <= ShortText, HasDigit: false, HasCells: false, HasQuotation: false, Lines: 1 })
            return null;
        var isPlain = heard.IsText || (heard.Kind == QuestionKind.Regions && !heard.Reads);
        var isAnswer = HasMatter(heard) || heard.Spoken.Any(spoken => SaysNothing(spoken) || Denies(spoken) || CountsIn(spoken));
        return isPlain && !isAnswer ? Unclear : null;
    }

    /// <summary>The first cell of a row in a few words that begin small.</summary>
    public static MessageReading? FirstCell(Heard heard)
    {
        var message = heard.Message;
        if (!heard.IsFirstCell || message.HasDigit || message.Count > ShortCell || !message.BeginsSmall)
            return null;
        var hasMatter = heard.Content >= SomeContent && (message.Count > SomeContent || !message.Tokens.Any(IsShort));
        return hasMatter || message.Names > 0 || IsCompound(message) ? null : Unclear;
    }

    /// <summary>Some regions in a few words, with what their role is; no person with a telephone.</summary>
    private static bool NamesPlaces(Message message)
    {
        if (message.Text.Count(char.IsDigit) >= LongNumber || message.Text.Contains('@', StringComparison.Ordinal))
            return false;
        return message.Count > ShortName || (message is { Count: ShortName, Names: > 0 } && message.Tokens.Any(token => !token.IsCapital));
    }

    /// <summary>Words that nobody says to a bot: several, or some in an enumeration.</summary>
    private static bool HasMatter(Heard heard) => heard.Content >= MuchContent
        || (heard.Content > 0 && (heard.Message.Count > ShortCell || heard.Message.Tokens.Any(token => token.After == ',')));

    /// <summary>A hyphen between two words: `agri-food`.</summary>
    private static bool IsCompound(Message message) =>
        message.Text.IndexOf('-', StringComparison.Ordinal) is > 0 and var at && at + 1 < message.Text.Length
        && char.IsLetter(message.Text[at - 1]) && char.IsLetter(message.Text[at + 1]);

    private static bool IsShort(Token token) => token.Word.Length < 4;

    private static bool IsCount(Spoken spoken) => (spoken.Message.Tokens[0].Number is not null || spoken.LengthAt(0, TagKind.Number) > 0)
        && spoken.IsCovered(new(1, spoken.Message.Count), tag =>
            tag.Kind is TagKind.Concept or TagKind.Field or TagKind.Glue or TagKind.Number);

    /// <summary>In two words there has to be nothing else.</summary>
    private static bool SaysNothing(Spoken spoken) =>
        spoken.Of(TagKind.Nothing).Any(hit => spoken.Message.Count > 2 || hit.Length == spoken.Message.Count);

    private static bool Denies(Spoken spoken) => spoken.Message.Count > 2 && spoken.Has(TagKind.Negator);

    /// <summary>A number in words; `one` is none.</summary>
    private static bool CountsIn(Spoken spoken) => spoken.Of(TagKind.Number).Any(hit => hit.Tag.Name != "1");
}
