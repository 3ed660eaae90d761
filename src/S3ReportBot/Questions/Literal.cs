namespace S3ReportBot.Questions;

/// <summary>A leading `=` makes the rest an answer, whatever it holds.</summary>
/// <param name="Is">There was one.</param>
internal readonly record struct Literal(string Text, bool Is)
{
    public static Literal Of(string text) => text.StartsWith('=') ? new(text[1..].Trim(), true) : new(text, false);
}
