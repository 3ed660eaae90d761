using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What says that an earlier answer is wrong or incomplete.</summary>
internal static class CorrectionRules
{
    private const int Longest = 30;

    /// <summary>Several marks of a correction; one alone is never enough.</summary>
    public static MessageReading? Marks(Heard heard)
    {
        var isOwnValue = heard.Kind == QuestionKind.WebAddress && HasDomain(heard.Message.Text);
        if (heard.Message.Count > Longest || heard.Message.Sentences.Count > 3 || heard.Message.Asks || isOwnValue)
            return null;
        var needed = heard.IsText || heard.IsFirstCell ? 3 : 2.5;
        foreach (var spoken in heard.Spoken)
            if (NewAddress(spoken, heard) is { } page)
                return Of(page);
            else if (CorrectionWeight.Of(spoken, heard, Other(spoken, heard)) >= needed && SaysWhat(spoken, heard)
                && Target(spoken, heard) is { } meant)
                return Of(meant);
        return null;
    }

    /// <summary>It names the answer, what would stand there, or that it was given before; else it may be an order.</summary>
    private static bool SaysWhat(Spoken spoken, Heard heard) => Other(spoken, heard) is not null || spoken.Has(TagKind.Earlier)
        || heard.Message.HasDigit || heard.Message.HasAddress || heard.Message.Names > 0 || CorrectionWeight.Contrasts(spoken);

    /// <summary>An address where none is asked, beside the name of the question that asks it and a word of change.</summary>
    private static string? NewAddress(Spoken spoken, Heard heard)
    {
        if (heard.Kind == QuestionKind.WebAddress || heard.Message.HasCells || !(heard.Message.HasAddress || HasDomain(heard.Message.Text)))
            return null;
        var changes = spoken.Has(TagKind.StrongCue) || spoken.Has(TagKind.Earlier)
            || (heard.Message.BeginsSmall && (spoken.Has(TagKind.WeakCue) || spoken.Has(TagKind.Pointing)));
        return changes ? spoken.Of(TagKind.Field).Select(hit => heard.Expectation.Form.Find(hit.Tag.Name))
            .FirstOrDefault(question => question?.Kind == QuestionKind.WebAddress)?.Id : null;
    }

    private static bool HasDomain(string text) => text.Split(' ').Any(word =>
        word.IndexOf('.', StringComparison.Ordinal) is > 2 and var at && at + 2 < word.Length && char.IsLetter(word[at + 1])
        && !word.Contains('@', StringComparison.Ordinal));

    /// <summary>The name of a question that was asked before this one, or of any other.</summary>
    private static Hit? Other(Spoken spoken, Heard heard)
    {
        var form = heard.Expectation.Form;
        var named = spoken.Of(TagKind.Field).Where(hit => hit.Tag.Name != heard.Question?.Id && form.Find(hit.Tag.Name) is not null)
            .OrderByDescending(hit => hit.Length).ThenByDescending(hit => IsBefore(form[hit.Tag.Name], heard.Question)).ToList();
        return named.Count > 0 ? named[0] : null;
    }

    private static bool IsBefore(Question question, Question? other) => other is null || question.Number < other.Number;

    private static string? Target(Spoken spoken, Heard heard)
    {
        var form = heard.Expectation.Form;
        if (heard.Question is not { } present)
            return Other(spoken, heard)?.Tag.Name;
        var isListed = heard.Kind == QuestionKind.Regions && heard.Expectation.Listed > 0;
        if ((heard.IsCell && Other(spoken, heard) is not { Length: > 1 }) || (isListed && Other(spoken, heard) is null))
            return present.Id;
        if (Other(spoken, heard) is { } named)
            return named.Tag.Name;
        var before = form.Questions.Where(question => question.Number < present.Number && question.Key == ReportKeyPart.None).Reverse()
            .ToList();
        if (spoken.Has(TagKind.Day) && heard.Message.HasDigit && before.Find(question => question.Kind == QuestionKind.Date) is { } date)
            return date.Id;
        if (heard.Message.HasAddress && before.Find(question => question.Kind == QuestionKind.WebAddress) is { } page)
            return page.Id;
        return heard.Expectation.Last?.Id ?? (before.Count > 0 ? before[0].Id : null);
    }

    private static MessageReading Of(string question) => new(MessageKind.Correction, question, Certainty.Likely, "");
}
