namespace S3ReportBot.Core.Exports;

/// <summary>Tables to take away, knowing nothing of file formats. Holds only text that XML can carry.</summary>
public sealed record Workbook(string Title, IReadOnlyList<Sheet> Sheets);

/// <param name="Name">As people see it; a format may have to shorten it.</param>
/// <param name="Rows">As many cells as headings.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<Cell>> Rows);

/// <summary>A whole number where there is one, else text to the letter. Neither is ever a formula.</summary>
public readonly record struct Cell(string Text, long? Number = null)
{
    public static implicit operator Cell(string text) => new(text);

    public static Cell Of(long number) => new("", number);
}
