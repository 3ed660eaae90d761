using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>
/// Whether a message is said to the bot or is to be filed, where no phrase tells: many small signs, each of which speaks a little for the
/// one or the other. Their weights come from lines of many writers, fitted together and rounded.
/// </summary>
internal sealed class SpeechWeight(Concepts concepts, SaidRules said)
{
    private const int Twice = 2, Thrice = 3, Short = 4, Few = 10, Long = 14, MostStrange = 4;
    private const double Improbable = -3, Doubtful = -0.75, Sure = 2;

    private static MessageReading Unclear { get; } = new(MessageKind.Unclear, "", Certainty.Likely, "");

    private readonly (string Name, double Weight, Func<Spoken, Heard, double> Of)[] _signs =
    [
        // What people say about what stands on the screen.
        ("points at something", 1.2, (spoken, _) => Several(spoken, TagKind.Pointing)),
        ("knows, wants, has to", 0.5, (spoken, _) => Several(spoken, TagKind.Minding)),
        ("I", 1, (spoken, _) => One(spoken, TagKind.I)),
        ("you", 0.5, (spoken, _) => One(spoken, TagKind.You)),
        ("a whole command beside other words", 0.8, (spoken, _) => One(spoken, TagKind.Idiom)),
        ("hedges", 0.75, (spoken, _) => One(spoken, TagKind.WeakDoubt)),
        ("points elsewhere", 0.6, (spoken, _) => One(spoken, TagKind.Reference)),
        ("begins with an interjection", 0.5, (spoken, _) => Begins(spoken.LengthAt(0, TagKind.Interjection))),
        ("begins with a wish", 0.4, (spoken, _) => Begins(spoken.LengthAt(spoken.PastOpeners(spoken.Message.All), TagKind.Frame))),
        ("says or", 0.4, (spoken, _) => One(spoken, TagKind.Or)),
        ("can, is, does", 0.4, (spoken, _) => One(spoken, TagKind.Auxiliary)),
        ("who, what, how", 0.4, (spoken, _) => One(spoken, TagKind.Interrogative)),
        ("small talk", 0.35, (spoken, _) => One(spoken, TagKind.StrongTalk)),
        ("a command's verb", 0.3, (spoken, _) => spoken.Of(TagKind.Concept).Any(hit => concepts.IsVerb(hit.Tag.Concept)) ? 1 : 0),

        // How people type in a hurry.
        ("begins small", 1.2, (_, heard) => heard.Message.BeginsSmall ? 1 : 0),
        ("an order in three words", 2, (spoken, _) => IsShortOrder(spoken, concepts) ? 1 : 0),
        ("goes on after its question", -1.5, (_, heard) => GoesOn(heard) ? 1 : 0),
        ("asks at its end", 2, (_, heard) => heard.Message is { Asks: true, BeginsSmall: true } ? 1 : 0),
        ("asks in few words", 1, (_, heard) => heard.Message.Count <= Few && heard.Message.AsksSomewhere ? 1 : 0),
        ("ends with a full stop", -1.6, (_, heard) => heard.Message.Typed.TrimEnd().EndsWith('.') ? 1 : 0),
        ("commas", -0.25, (_, heard) => Math.Min(Twice, heard.Message.Tokens.Count(token => token.After == ','))),
        ("two words", -0.6, (_, heard) => heard.Message.Count == Twice ? 1 : 0),
        ("three or four", -0.5, (_, heard) => heard.Message.Count is Thrice or Short ? 1 : 0),
        ("many", -0.6, (_, heard) => heard.Message.Count > Long ? 1 : 0),

        // What reports are about.
        ("words of the matter", -1, (_, heard) => Math.Min(Thrice, heard.OfMatter)),
        ("their share", -0.8, (_, heard) => (double)heard.OfMatter / heard.Message.Count),
        ("words that nobody says to a bot", -0.75, (spoken, _) => Math.Min(MostStrange, spoken.Strange)),
        ("we", -0.85, (spoken, _) => One(spoken, TagKind.We)),
        ("nothing to report", -0.8, (spoken, _) => Begins(spoken.LengthAt(0, TagKind.Nothing))),
        ("a question's name", -0.25, (spoken, _) => One(spoken, TagKind.Field)),
        ("glue", -0.65, (spoken, _) => (double)spoken.Covered(spoken.Message.All, tag => tag.Kind == TagKind.Glue) / spoken.Message.Count),

        // Where it is said.
        ("a region is asked and none named", 1.2, (_, heard) => heard.Kind == QuestionKind.Regions ? 1 : 0),
        ("a name and `this`", 1.5, (spoken, heard) => IsAboutSomebody(spoken, heard) ? 1 : 0),
        ("nothing but a name", 2, (spoken, heard) => IsOnlyName(spoken, heard) ? 1 : 0),
        ("a cell", -1.2, (_, heard) => heard.IsCell ? 1 : 0),
        ("digits", 0.6, (_, heard) => heard.Message.HasDigit ? 1 : 0),
        ("one's own view", -0.75, (_, heard) => heard.IsOwnView ? 1 : 0),
        ("more of a text", -0.5, (_, heard) => heard.Expectation.Awaited == Awaited.Adding ? 1 : 0),
        ("as a rule", 0, (_, _) => 1),
    ];

    /// <summary>It is said to the bot more likely than to be filed; where it is hardly less likely, its author says.</summary>
    public MessageReading? Speaks(Heard heard)
    {
        var isRead = heard.IsCell && heard.Column is not { Kind: ColumnKind.Text };
        var isTaken = isRead || heard.TakesNothing || heard.IsTyped || heard.Expectation.Awaited == Awaited.Importing;
        if (isTaken || heard.Message.Lines > 1 || !heard.Message.Text.Any(char.IsLetter))
            return null;
        return Sum(heard) switch
        {
            > 0 => said.Reading(heard.Nearest, heard),
            > Doubtful when heard.Message.BeginsSmall && !heard.IsCell => Unclear,
            _ => null,
        };
    }

    /// <summary>What reads as a correction, in a text that is hardly said to anybody, is asked about.</summary>
    public MessageReading? Weighed(MessageReading? correction, Heard heard) =>
        correction is not null && heard is { TakesNothing: false, IsTyped: false } && Sum(heard) < Improbable ? Unclear : correction;

    /// <summary>Whether it may be an answer all the same. Small talk of which every word is known is nothing else.</summary>
    public bool MayBeAnswer(MessageReading reading, Heard heard)
    {
        if (reading is not ({ Kind: MessageKind.Question } or { Kind: MessageKind.SmallTalk, Certainty: Certainty.Likely }))
            return false;
        var takesText = heard is { TakesNothing: false, IsTyped: false } && heard.Expectation.Awaited != Awaited.Importing;
        return takesText && heard.Message.Count >= Thrice && (!heard.Message.Asks || IsTitle(heard)) && Sum(heard) < Sure;
    }

    private double Sum(Heard heard) => _signs.Sum(sign => sign.Weight * sign.Of(heard.Nearest, heard));

    /// <summary>Events and areas are named by questions too: `How clean is our water?`</summary>
    private static bool IsTitle(Heard heard) => heard.IsFirstCell && !heard.Message.BeginsSmall;

    /// <summary>Two or three capitals that nobody knows, where no row begins: a person more likely than a place.</summary>
    private static bool IsOnlyName(Spoken spoken, Heard heard) => !heard.IsFirstCell && heard.OfMatter == 0 && spoken.Known == 0
        && heard.Message is { Count: Twice or Thrice, HasDigit: false, HasQuotation: false }
        && heard.Message.Tokens.All(token => token.IsCapital);

    /// <summary>`Klaus writes this`: begins with a capital that nobody knows, and points at something.</summary>
    private static bool IsAboutSomebody(Spoken spoken, Heard heard) => heard.Message.Tokens[0].IsCapital && spoken.At(0).Count == 0
        && heard.Message.Count <= Few && spoken.Has(TagKind.Pointing) && heard.OfMatter == 0;

    /// <summary>`go to market`.</summary>
    private static bool IsShortOrder(Spoken spoken, Concepts concepts) => spoken.Message is { BeginsSmall: true, Count: <= Thrice }
        && (spoken.LengthAt(0, TagKind.Order) > 0
            || spoken.At(0).Any(hit => hit.Tag.Kind == TagKind.Concept && concepts.IsVerb(hit.Tag.Concept)));

    /// <summary>`why move to Kajaani? because of 60 new places`.</summary>
    private static bool GoesOn(Heard heard) => !heard.Message.Asks && heard.Message.AsksSomewhere
        && (heard.OfMatter > 0 || heard.Message.HasDigit) && heard.Message.Count > Few;

    private static double One(Spoken spoken, TagKind kind) => spoken.Has(kind) ? 1 : 0;

    private static double Several(Spoken spoken, TagKind kind) => Math.Min(Twice, spoken.Of(kind).Count());

    private static double Begins(int length) => length > 0 ? 1 : 0;
}
