namespace S3ReportBot.Turns;

/// <summary>A file that a person attached and that may be a report.</summary>
/// <param name="Text">What it says; null if it could not be read.</param>
/// <param name="Problem">Key of the text that says why it could not.</param>
internal sealed record ReportFile(string Name, string? Text, string? Problem)
{
    public static ReportFile Unread(string name, string problem) => new(name, null, problem);
}
