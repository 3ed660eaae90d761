using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Texts;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What wants something done.</summary>
internal sealed class RequestRules
{
    private const int MostSentences = 3, LongestOffered = 14, ShortLine = 3, FewWords = 2, FewInRequest = 4;
    private const double OfTopic = 2;

    private readonly IReadOnlySet<string> _askable;
    private readonly Verbs _verbs;
    private readonly RequestMatcher _matcher;
    private readonly RequestMatcher _asked;

    /// <param name="templates">What each command is made of.</param>
    /// <param name="askable">Commands that may be asked for with a permission.</param>
    public RequestRules(IReadOnlyList<RequestTemplate> templates, IReadOnlySet<string> askable, Concepts concepts)
    {
        (_verbs, _askable) = (new(concepts), askable);
        _matcher = new(templates, concepts);
        _asked = new([.. templates.Where(template => askable.Contains(template.Command))], concepts);
    }

    /// <summary>A request in other words, every one of them explained.</summary>
    public MessageReading? Certain(Heard heard)
    {
        if (heard.Message.Sentences.Count > MostSentences || heard.Message.HasCells)
            return null;
        var reading = heard.Spoken.Select(spoken => Whole(spoken, heard) ?? BySentence(spoken, heard)).OfType<MessageReading>()
            .FirstOrDefault();
        return reading?.Id == "submit" && heard.Expectation.Confirmation == ConfirmationKind.Submit
            ? new(MessageKind.Word, "yes", Certainty.Certain, "")
            : reading;
    }

    /// <summary>A request that begins with its verb and leaves a word or two unexplained.</summary>
    public MessageReading? Likely(Heard heard)
    {
        if (heard.Message.Sentences.Count > 2 || heard.Message.Count > LongestOffered || heard.Message.HasCells)
            return null;
        if (heard.Spoken.Select(spoken => BesideRemark(spoken, heard)).FirstOrDefault(line => line is not null) is { } last)
            return Command(last, Certainty.Likely);
        if (heard.Message.Sentences.Count > 1)
            return null;
        foreach (var spoken in heard.Spoken.Where(spoken => _verbs.Begin(spoken, heard.IsFirstCell)))
            if (_matcher.Read(spoken, heard.Message.All, mayMiss: heard.IsOwnView ? 1 : 2) is { Unexplained: > 0 } found
                && found.Unexplained <= found.Explained && (found.Command != "done" || heard.Message.BeginsSmall)
                && RequestLine.Of(found.Command, spoken, heard.Message.All, heard.Expectation) is { } line)
                return Command(line, Certainty.Likely);
        return null;
    }

    /// <summary>The request that a part of the message makes, with its line; null where it makes none.</summary>
    private string? Line(Spoken spoken, Clause clause, Heard heard)
    {
        if ((heard.Kind == QuestionKind.Choice || spoken.Message.IsAsked(clause)) && !_verbs.AreIn(spoken, clause))
            return null;
        if (clause.Count > ShortLine && spoken.Has(TagKind.Or, clause) && TopicScore.Best(spoken, clause) > OfTopic)
            return null;
        var begin = spoken.PastOpeners(clause);
        var permission = spoken.LengthAt(begin, TagKind.Permission);
        if (permission == 0 && spoken.LengthAt(begin, TagKind.Frame) == 0 && BeginsQuestion(spoken, clause, begin))
            return RequestMatcher.Idiom(spoken, clause)?.Command;
        if (permission > 0 && (spoken.Has(TagKind.You) || heard.Expectation.Awaited == Awaited.Submitted))
            return null;
        var matcher = permission > 0 && permission >= spoken.LengthAt(begin, TagKind.Frame) ? _asked : _matcher;
        return matcher.Read(spoken, clause, mayMiss: 0) is { } found && (matcher == _matcher || _askable.Contains(found.Command))
            ? RequestLine.Of(found.Command, spoken, clause, heard.Expectation)
            : null;
    }

    private MessageReading? Whole(Spoken spoken, Heard heard) =>
        Line(spoken, heard.Message.All, heard) is { } line
            ? Command(line, IsOffered(spoken, line, heard) ? Certainty.Likely : Certainty.Certain)
            : null;

    /// <summary>A day that the reminder cannot read, or a word or two after a sigh (`ugh, the same`), is not carried out unasked.</summary>
    private bool IsOffered(Spoken spoken, string line, Heard heard)
    {
        if (After(line, "remind me ") is { } day)
            return ReminderDay.Read(day, heard.Expectation.Today) is null;
        if (!heard.TakesNothing && (!BeginsRequest(spoken) || IsTitle(heard)))
            return true;
        var sighs = spoken.LengthAt(0, TagKind.Interjection) > 0 && spoken.LengthAt(0, TagKind.Opener) == 0;
        return sighs && !_verbs.AreIn(spoken, spoken.Message.All);
    }

    /// <summary>Several words of which the first has a capital, as the name of an event or area does.</summary>
    private static bool IsTitle(Heard heard) => heard.IsFirstCell && !heard.Message.BeginsSmall && heard.Message.Count > FewWords;

    /// <summary>Its verb, a wish or a whole phrase comes first, or it is hardly more than one word; else it may be prose.</summary>
    private bool BeginsRequest(Spoken spoken)
    {
        var at = spoken.PastWish();
        return spoken.Message.Count <= FewInRequest || at > 0
            || spoken.At(at).Any(hit => hit.Tag.Kind == TagKind.Idiom || _verbs.Hold(hit.Tag));
    }

    /// <summary>One sentence makes the request; the others make the same or say nothing.</summary>
    private MessageReading? BySentence(Spoken spoken, Heard heard)
    {
        string? first = null;
        foreach (var sentence in heard.Message.Sentences)
            if (Line(spoken, sentence, heard) is { } line)
                first ??= line;
            else if (!spoken.IsCovered(sentence, TalkRules.IsTalk))
                return null;
        return first is null ? null : Command(first, Certainty.Certain);
    }

    /// <summary>A request behind a remark or before one: `that was no event, undo`, `got to run, kid is sick`.</summary>
    private string? BesideRemark(Spoken spoken, Heard heard)
    {
        if (!spoken.Message.BeginsSmall)
            return null;
        foreach (var (clause, isLast) in Remarks.Clauses(spoken))
            if (spoken.Message.Tokens[clause.Start].Number is null && (isLast || clause.Count > 1 || heard.TakesNothing)
                && _verbs.AreIn(spoken, clause) && Line(spoken, clause, heard) is { } line)
                return line;
        return null;
    }

    /// <summary>An interrogative, or a verb that is turned around: what follows wants words back, if it is no phrase of its own.</summary>
    private static bool BeginsQuestion(Spoken spoken, Clause clause, int begin)
    {
        var isTurned = spoken.LengthAt(begin, TagKind.Auxiliary) > 0;
        return spoken.LengthAt(begin, TagKind.Interrogative) > 0
            || (isTurned && (spoken.LengthAt(begin, TagKind.Concept) == 0 || spoken.Message.IsAsked(clause)));
    }

    private static string? After(string line, string word) => line.StartsWith(word, StringComparison.Ordinal) ? line[word.Length..] : null;

    private static MessageReading Command(string line, Certainty certainty) => new(MessageKind.Command, line, certainty, "");
}
