namespace S3ReportBot.Core.Conversations;

/// <summary>One go at a report without a longer break: what was asked in full in it need not be asked in full again.</summary>
/// <param name="At">When the bot answered in it last.</param>
/// <param name="AskedInFull">Each question by its number, `9`; a column of its rows as `9.2`.</param>
public sealed record Sitting(DateTimeOffset At, IReadOnlyList<string> AskedInFull)
{
    /// <summary>Whoever writes nothing for so long has had other things in mind.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromMinutes(30);

    public static readonly Sitting Begun = new(default, []);

    public bool HasAsked(string question) => AskedInFull.Contains(question);

    public Sitting Asking(string question) => HasAsked(question) ? this : this with { AskedInFull = [.. AskedInFull, question] };

    /// <summary>The same one, or another after a break.</summary>
    public Sitting Until(DateTimeOffset now) => now - At < Break ? this : Begun;
}
