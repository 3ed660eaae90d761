using System.Text.RegularExpressions;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What may be an answer and may be none, because it is so short.</summary>
internal static partial class ShortRules
{
    private const int ShortName = 3, LongNumber = 6, FewWords = 4;
    private const string LastDay = "31";

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
        if (heard.Column is not { } column || heard.Reads)
            return null;
        var isForeign = column.Kind switch
        {
            ColumnKind.Text => heard.IsFirstCell && heard.Message.HasDigit && IsTime(heard),
            ColumnKind.Place => IsTime(heard) || IsNumber(heard.Message),
            ColumnKind.EventDate => !MayBeTime(heard) && !heard.Spoken.Any(SaysLittle),
            _ => !NamesPlaces(heard.Message) && !heard.Spoken.Any(SaysLittle),
        };
        return isForeign ? Unclear : null;
    }

    private static bool IsNumber(Message message) => message.Text.All(char.IsDigit);

    /// <summary>Nothing but a day, a month or the like.</summary>
    private static bool IsTime(Heard heard)
    {
        if (EventDateReader.Read(heard.Message.Text, heard.Expectation.Today, EventTense.Past) is { } read)
            return !read.IsRecurring;
        var spoken = heard.Nearest;
        return NamesMonth(spoken) && Enumerable.Range(0, heard.Message.Count)
            .All(at => heard.Message.Tokens[at].IsNumber || spoken.LengthAt(at, TagKind.Day) > 0);
    }

    /// <summary>A time that the reader of dates does not know: it may be vague, or in another language.</summary>
    private static bool MayBeTime(Heard heard)
    {
        var message = heard.Message;
        if (IsNumber(message))
            return false;
        if (heard.Spoken.Any(NamesMonth) || NamesMonth(heard.Nearest) || Numbers().IsMatch(message.Text))
            return true;
        return message is { HasDigit: true, Count: <= FewWords } && heard.OfMatter == 0
            && message.Tokens.Any(token =>
                token.Number is { Length: <= 2 } day && string.CompareOrdinal(day.PadLeft(2, '0'), LastDay) <= 0);
    }

    /// <summary>A year, or a day and a month.</summary>
    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b|\b[0-9]{1,2}[./-][0-9]{1,2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    private static bool NamesMonth(Spoken spoken) => spoken.Of(TagKind.Day).Any(hit => Months.Contains(hit.Tag.Name));

    /// <summary>Some regions in a few words, with what their role is; no person with a telephone.</summary>
    private static bool NamesPlaces(Message message)
    {
        if (message.Text.Count(char.IsDigit) >= LongNumber || message.Text.Contains('@', StringComparison.Ordinal))
            return false;
        return message.Count > ShortName || (message is { Count: ShortName, Names: > 0 } && message.Tokens.Any(token => !token.IsCapital));
    }

    /// <summary>`N/A`, `to be confirmed with the fair`: it begins so, or half of it says no more.</summary>
    private static bool SaysLittle(Spoken spoken) => spoken.LengthAt(0, TagKind.Placeholder) > 0 || SaysNothing(spoken)
        || 2 * spoken.Covered(spoken.Message.All, tag => tag.Kind is TagKind.Placeholder or TagKind.Nothing) >= spoken.Message.Count;

    /// <summary>In two words there has to be nothing else.</summary>
    private static bool SaysNothing(Spoken spoken) =>
        spoken.LengthAt(0, TagKind.Nothing) is > 0 and var length && (spoken.Message.Count > 2 || length == spoken.Message.Count);
}
