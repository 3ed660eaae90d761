using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>A message with all that the rules ask of it.</summary>
internal sealed class Heard
{
    /// <summary>Letters of articles and the like, in languages that nobody knows.</summary>
    private const int LongestParticle = 3;

    private readonly Func<IReadOnlyList<Spoken>> _find;
    private readonly Matter _matter;
    private IReadOnlyList<Spoken>? _nearest;
    private IReadOnlyList<Spoken>? _spoken;
    private bool? _reads;
    private int? _content;
    private int? _ofMatter;

    /// <param name="nearest">Finds the languages that know most of the message: asked only where a rule needs it.</param>
    public Heard(Message message, Func<IReadOnlyList<Spoken>> nearest, Matter matter, Expectation expectation)
    {
        (Message, Expectation, _find, _matter) = (message, expectation, nearest, matter);
        Column = expectation is { Awaited: Awaited.Cell, Question.Columns: { Count: > 0 } columns }
            ? columns[Math.Clamp(expectation.Column, 0, columns.Count - 1)]
            : null;
    }

    public Message Message { get; }

    /// <summary>In the languages that know most of it, the likeliest first; none if nobody knows it.</summary>
    public IReadOnlyList<Spoken> Spoken => _spoken ??= Known(_nearest ??= _find());

    /// <summary>In the three languages that know most of it, however little.</summary>
    public IReadOnlyList<Spoken> AllNearest => _nearest ??= _find();

    /// <summary>In the language that knows most of it, however little.</summary>
    public Spoken Nearest => AllNearest[0];

    /// <summary>How many words are of the matters that reports are about.</summary>
    public int OfMatter => _ofMatter ??= Message.Tokens.Count(token => _matter.Holds(token.Word));

    public Expectation Expectation { get; }

    /// <summary>The column that is asked; null where none is.</summary>
    public Column? Column { get; }

    public Question? Question => Expectation.Question;

    /// <summary>The kind of question that takes the message; null where none does.</summary>
    public QuestionKind? Kind => Expectation.Awaited is Awaited.Answer or Awaited.Cell or Awaited.Adding ? Question?.Kind : null;

    public bool IsFirstCell => Kind == QuestionKind.Rows && Expectation.Column == 0;

    public bool IsCell => Kind == QuestionKind.Rows && Expectation.Column > 0;

    /// <summary>Whether words are taken as they are: a long text, or more of one.</summary>
    public bool IsText => Kind == QuestionKind.LongText;

    /// <summary>Whether only what can be read is an answer.</summary>
    public bool IsTyped => Kind is QuestionKind.Date or QuestionKind.WebAddress or QuestionKind.Choice or QuestionKind.Ratings;

    /// <summary>Whether the question is one in which people speak of themselves.</summary>
    public bool IsOwnView => Question is { } question && Expectation.Form.SectionOf(question).Audience == Audience.Confidential;

    /// <summary>Whether nothing takes an answer.</summary>
    public bool TakesNothing => Expectation.Awaited is Awaited.Nothing or Awaited.Submitted or Awaited.Word;

    /// <summary>Whether the question's own reader can read it; asked once.</summary>
    public bool Reads => _reads ??= !TakesNothing && Expectation.Reads(Message.Typed);

    /// <summary>How many words of its own matter the message has, that no language counts among what is said to the bot.</summary>
    public int Content => _content ??= Spoken.Count == 0
        ? Message.Tokens.Count(token => token.Word.Length > LongestParticle)
        : Spoken.Min(spoken => spoken.Strange);

    /// <summary>Where the message was said: the question, its kinds, the state of the conversation.</summary>
    public IEnumerable<string> Places
    {
        get
        {
            if (State is { } state)
                yield return state;
            if (Question is not { } question || TakesNothing)
                yield break;
            yield return question.Id;
            yield return KindName(question.Kind);
            if (Column is { } column)
                yield return column.Kind is ColumnKind.Region or ColumnKind.Regions ? "regions" : "text";
            if (question is { Mandatory: false, Key: ReportKeyPart.None })
                yield return "optional";
        }
    }

    private string? State => Expectation.Awaited switch
    {
        Awaited.Nothing => "nothing",
        Awaited.Submitted => "submitted",
        Awaited.Adding => "adding",
        Awaited.Importing => "importing",
        Awaited.Word => Expectation.Confirmation switch
        {
            ConfirmationKind.Submit => "confirm-submit",
            ConfirmationKind.NewPartnership or ConfirmationKind.FirstCoordinator => "confirm-new-partnership",
            ConfirmationKind.Conflict => "conflict",
            _ => null,
        },
        _ => null,
    };

    /// <summary>The languages that know most of it; the others only mislead.</summary>
    private IReadOnlyList<Spoken> Known(IReadOnlyList<Spoken> spoken)
    {
        var most = spoken[0].Known;
        if (2 * most < Message.Count)
            return [];
        return spoken[0].Language == Lexicon.OfTheBot ? [spoken[0]] : [.. spoken.Where(one => 3 * one.Known >= 2 * most)];
    }

    private static string KindName(QuestionKind kind) => kind switch
    {
        QuestionKind.Choice => "choice",
        QuestionKind.Date => "date",
        QuestionKind.WebAddress => "web-address",
        QuestionKind.LongText => "long-text",
        QuestionKind.Regions => "regions",
        QuestionKind.Rows => "rows",
        _ => "ratings",
    };
}
