namespace S3ReportBot.Core.Documents;

/// <summary>A piece of a document. Texts keep their line breaks, tabs and blanks.</summary>
public abstract record Part;

/// <param name="Level">1 is a section or a group of sections; never more than one deeper than the heading before.</param>
public sealed record HeadingPart(int Level, string Text) : Part;

/// <summary>A question's wording, which is a heading too, and the hint that the form prints below it.</summary>
/// <param name="Level">One deeper than its section's heading.</param>
public sealed record QuestionPart(int Level, string Text, bool Mandatory, string? Hint) : Part;

public enum ParagraphRole
{
    /// <summary>The form's own words to the reader.</summary>
    Introduction,

    /// <summary>The heading of the report, below the title.</summary>
    Subtitle,

    /// <summary>Says something about this document.</summary>
    Note,

    /// <summary>A note that must not be overlooked: this is a draft, this part is confidential.</summary>
    Warning,
}

public sealed record ParagraphPart(ParagraphRole Role, string Text) : Part;

/// <summary>An answer in the coordinator's words.</summary>
public sealed record TextPart(string Text) : Part;

/// <summary>An absolute http or https address that is the whole answer.</summary>
public sealed record AddressPart(Uri Address, string Text) : Part;

/// <summary>Short texts, one a line.</summary>
public sealed record ListPart(IReadOnlyList<string> Lines) : Part;

/// <summary>Stands where there is no answer.</summary>
public sealed record MissingPart(string Text) : Part;

/// <param name="Caption">Names the table for those who cannot see it.</param>
/// <param name="Rows">As many cells as columns. The first cell names its row.</param>
public sealed record TablePart(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Part;

/// <param name="Weight">The column's share of the width.</param>
public sealed record TableColumn(string Name, int Weight);

/// <param name="Scale">The wording of each step, in the order of its columns.</param>
public sealed record RatingsPart(string Caption, IReadOnlyList<string> Scale, IReadOnlyList<Rating> Ratings) : Part;

/// <param name="Chosen">0-based place on the scale, or null while not rated.</param>
public sealed record Rating(string Item, int? Chosen);

/// <summary>The last page: what this document is and how to tell that it is unchanged.</summary>
public sealed record ReceiptPart(string Heading, string Explanation, IReadOnlyList<ReceiptLine> Lines) : Part;

public sealed record ReceiptLine(string Label, string Value);
