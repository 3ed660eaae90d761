namespace S3ReportBot.Questionnaires;

/// <summary>A file of the dialogs folder cannot be used. The message is for whoever edits it: file, place, what is wrong, what to do.</summary>
public sealed class DialogsFileException(string file, string? place, string problem, string remedy, Exception? inner = null)
    : Exception($"{file}{(place is null ? "" : $", {place}")}: {problem} {remedy}", inner)
{
    public string File => file;
}
