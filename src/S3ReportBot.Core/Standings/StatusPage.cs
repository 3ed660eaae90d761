namespace S3ReportBot.Core.Standings;

/// <summary>What the page for leads shows, in words, knowing nothing of HTML.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Countdown">When the reports are due and how many days are left.</param>
/// <param name="Facts">Counts, a sentence each.</param>
public sealed record StatusPage(string Language, string Title, string Period, string Countdown, IReadOnlyList<string> Facts, HeatMap Map, Ledger Ledger)
{
    /// <summary>The link that leads past the head.</summary>
    public required string Skip { get; init; }
}

/// <summary>Partnerships downwards, sections across.</summary>
/// <param name="Legend">What the signs mean.</param>
/// <param name="Headings">Of the first columns: partnership, state, due.</param>
/// <param name="Sections">Number and title of each; the title alone where there is no number.</param>
public sealed record HeatMap(string Title, string Legend, IReadOnlyList<string> Headings, IReadOnlyList<(string Number, string Title)> Sections, IReadOnlyList<HeatRow> Rows);

/// <param name="Facts">State and due, under the headings after the first.</param>
/// <param name="Sections">Null where the reader may not know of that section.</param>
public sealed record HeatRow(string Partnership, IReadOnlyList<string> Facts, bool IsLate, IReadOnlyList<SectionHeat?> Sections);

/// <param name="Done">Answered and left out questions, of <paramref name="Of"/>.</param>
public readonly record struct SectionHeat(int Done, int Of)
{
    private const string Signs = "○◔◑◕●";

    /// <summary>A circle as full as the section.</summary>
    public char Sign => Signs[Level];

    /// <summary>0 for nothing, 4 for all; what lies between in three equal steps.</summary>
    public int Level => Done == 0 || Of == 0 ? 0 : Done >= Of ? 4 : Math.Min(3, 1 + Done * 3 / Of);
}

/// <summary>What became of the reminders, a row for each partnership.</summary>
public sealed record Ledger(string Title, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, string Empty);
