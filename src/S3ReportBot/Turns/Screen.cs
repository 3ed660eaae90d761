namespace S3ReportBot.Turns;

/// <summary>What stands on the person's screen once the reply is there.</summary>
internal static class Screen
{
    /// <summary>Whether it matters that the reply arrives: it shows what the next message will be read by.</summary>
    public static bool ChangesBy(Turn turn) =>
        turn.Row.Confirmed ? !StaysBy(turn) : turn.Asks || turn.PendingQuestion is not { Question.Length: > 0 };

    private static bool StaysBy(Turn turn) => !turn.ReportChosen && turn.Report is not { Changes.Count: > 0 }
        && turn.Row.PendingQuestion is { } before && turn.PendingQuestion is { } after
        && DialogPosition.Of(before) == DialogPosition.Of(after) && before.Confirm == after.Confirm && before.Aside == after.Aside
        && (turn.Mentioned.Count == 0 || turn.Mentioned.SequenceEqual(turn.Row.Mentioned))
        && before.Base == after.Base && before.Listed.SequenceEqual(after.Listed);
}
