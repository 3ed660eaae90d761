using System.Runtime.InteropServices;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>A request that a part of a message makes.</summary>
/// <param name="Command">With its places still open: `go to {number}`.</param>
/// <param name="Unexplained">How many of its words nothing explains.</param>
/// <param name="Phrases">How many phrases it is said with: one of three words explains more than three of one.</param>
/// <param name="Explained">How many of its parts the words fill.</param>
internal sealed record Request(string Command, int Unexplained, int Phrases, int Explained, int Rank)
{
    public bool IsBetterThan(Request? other) => other is null
        || (Unexplained, Phrases, -Explained, Rank).CompareTo((other.Unexplained, other.Phrases, -other.Explained, other.Rank)) < 0;
}

/// <summary>Finds the request whose parts explain the words of a message.</summary>
internal sealed class RequestMatcher(IReadOnlyList<RequestTemplate> templates, Concepts concepts)
{
    private const int LongestRequest = 24;

    /// <summary>One word unexplained weighs more than any number of phrases.</summary>
    private const int Missed = 100;

    private const int Never = 100 * Missed;

    /// <param name="mayMiss">How many words may stay unexplained.</param>
    /// <returns>Null if no request is made of these words.</returns>
    public Request? Read(Spoken spoken, Clause clause, int mayMiss)
    {
        if (clause.Count is 0 or > LongestRequest)
            return null;
        var steps = Steps(spoken, clause);
        if (Idiom(spoken, clause) is { } idiom)
            return idiom;
        if (Unknown(steps) > mayMiss)
            return null;
        var present = steps.SelectMany(step => step).Where(step => step.Concept >= 0)
            .Aggregate(UInt128.Zero, (set, step) => set | Concepts.Set(step.Concept));
        Request? best = null;
        foreach (var template in templates)
            if (template.MayFit(present) && Fit(template, steps, mayMiss) is { } found && found.IsBetterThan(best))
                best = found;
        return best;
    }

    /// <summary>A whole phrase, with nothing but what says nothing around it.</summary>
    public static Request? Idiom(Spoken spoken, Clause clause)
    {
        foreach (var hit in spoken.Within(clause).Where(hit => hit.Tag.Kind == TagKind.Idiom).OrderByDescending(hit => hit.Length))
            if (IsFilling(new(clause.Start, hit.Start), isBefore: true) && IsFilling(new(hit.End, clause.End), isBefore: false))
                return new(hit.Tag.Name, 0, 1, 1, 0);
        return null;

        bool IsFilling(Clause part, bool isBefore) => part.Count == 0
            || spoken.IsCovered(part, tag => tag.Kind is TagKind.Glue or TagKind.Politeness || (isBefore && IsBeginning(tag.Kind)));
    }

    /// <summary>How many words nothing explains, whatever the request.</summary>
    private static int Unknown(List<Step>[] steps)
    {
        var (count, reach) = (0, 0);
        for (var at = 0; at < steps.Length; at++)
        {
            foreach (var step in steps[at])
                reach = Math.Max(reach, step.End);
            if (reach <= at)
                count++;
        }

        return count;
    }

    private static bool IsBeginning(TagKind kind) => kind is TagKind.Opener or TagKind.Interjection or TagKind.Frame or TagKind.Permission;

    private List<Step>[] Steps(Spoken spoken, Clause clause)
    {
        var steps = new List<Step>[clause.Count];
        for (var start = clause.Start; start < clause.End; start++)
        {
            var from = steps[start - clause.Start] = [];
            foreach (var hit in spoken.At(start))
                if (hit.End <= clause.End && StepOf(hit, clause) is { } step)
                    from.Add(step);
            if (spoken.Message.Tokens[start].Number is not null)
                from.Add(new(start - clause.Start + 1, concepts.Number, false));
        }

        return steps;
    }

    private static Step? StepOf(Hit hit, Clause clause) => hit.Tag.Kind switch
    {
        // `next`, `in` and `on` are of a day, and none by themselves.
        TagKind.Day when hit.Tag.Name is "in" or "on" or "next" => new(hit.End - clause.Start, -1, false),
        TagKind.Concept or TagKind.Field or TagKind.Number or TagKind.Day => new(hit.End - clause.Start, hit.Tag.Concept, false),
        TagKind.Glue or TagKind.Politeness or TagKind.I or TagKind.We or TagKind.You => new(hit.End - clause.Start, -1, false),
        TagKind.Opener or TagKind.Interjection or TagKind.Frame or TagKind.Permission => new(hit.End - clause.Start, -1, true),
        _ => null,
    };

    /// <summary>The fewest unexplained words with which the template's items are filled, word by word.</summary>
    private static Request? Fit(RequestTemplate template, List<Step>[] steps, int mayMiss)
    {
        var least = new int[steps.Length + 1, template.States];
        MemoryMarshal.CreateSpan(ref least[0, 0], least.Length).Fill(Never);
        least[0, 0] = 0;
        for (var at = 0; at < steps.Length; at++)
            for (var filled = 0; filled < template.States; filled++)
                if (least[at, filled] / Missed <= mayMiss)
                    Advance(template, steps[at], least, at, filled);
        Request? best = null;
        for (var filled = 0; filled < template.States; filled++)
            if ((filled & template.Required) == template.Required && least[steps.Length, filled] / Missed <= mayMiss)
            {
                var (missed, phrases) = Math.DivRem(least[steps.Length, filled], Missed);
                var found = new Request(template.Command, missed, phrases, int.PopCount(filled), template.Rank);
                best = found.IsBetterThan(best) ? found : best;
            }

        return best;
    }

    private static void Advance(RequestTemplate template, List<Step> steps, int[,] least, int at, int filled)
    {
        var said = least[at, filled];
        Keep(at + 1, filled, said + Missed);
        foreach (var step in steps)
        {
            if (step.Concept >= 0)
                foreach (var more in template.Filled(filled, step.Concept))
                    Keep(step.End, more, said + 1);
            else if (!step.OpensOnly || (filled == 0 && said < Missed))
                Keep(step.End, filled, said + 1);
        }

        void Keep(int end, int state, int count) => least[end, state] = Math.Min(least[end, state], count);
    }

    /// <param name="End">The first word behind it.</param>
    /// <param name="Concept">-1 for what says nothing.</param>
    /// <param name="OpensOnly">Only before the matter.</param>
    private readonly record struct Step(int End, int Concept, bool OpensOnly);
}
