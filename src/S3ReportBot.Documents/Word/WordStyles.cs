using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace S3ReportBot.Documents.Word;

/// <summary>All typography. Sizes are half-points, distances twentieths of a point.</summary>
internal static class WordStyles
{
    public const string Title = "Title", Subtitle = "Subtitle", Introduction = "Introduction", Note = "Note", Warning = "Warning";
    public const string Hint = "Hint", Answer = "Answer", Missing = "Missing", Cell = "Cell", CellHead = "CellHead", CellMark = "CellMark";
    public const string CellHeadMark = "CellHeadMark", Fingerprint = "Fingerprint", Table = "ReportTable", Hyperlink = "Hyperlink";
    public const string Header = "Header", HeaderMark = "HeaderMark", DraftMark = "DraftMark", Footer = "Footer";

    public const string HeadShade = "E6ECF5", MarkShade = "D5E3CF";
    private const string Ink = "1F3864", Grey = "595959", Red = "A61B1B", Line = "A6B1C4", Text = "1A1A1A";

    public static string Heading(int level) => $"Heading{level}";

    /// <summary>Questions are headings of their level that look the same at every level.</summary>
    public static string Question(int level) => $"Question{level}";

    public static W.Styles Of(string language) => new(
        Defaults(language),
        Paragraph("Normal", null, new Look(22, Color: Text), isDefault: true),
        Paragraph(Title, "Normal", new Look(40, Bold: true, Color: Ink, After: 60, KeepNext: true)),
        Paragraph(Subtitle, "Normal", new Look(28, Color: Ink, Before: 60, After: 200)),
        Paragraph(Heading(1), "Normal", new Look(32, Bold: true, Color: Ink, Before: 440, After: 120, KeepNext: true, Outline: 0, Rule: true)),
        Paragraph(Heading(2), "Normal", new Look(26, Bold: true, Color: Ink, Before: 320, After: 80, KeepNext: true, Outline: 1)),
        Paragraph(Heading(3), "Normal", new Look(24, Bold: true, Color: Ink, Before: 280, After: 60, KeepNext: true, Outline: 2)),
        Paragraph(Question(2), Heading(2), new Look(22, Bold: true, Color: Text, Before: 260, After: 60, KeepNext: true, Outline: 1)),
        Paragraph(Question(3), Heading(3), new Look(22, Bold: true, Color: Text, Before: 260, After: 60, KeepNext: true, Outline: 2)),
        Paragraph(Introduction, "Normal", new Look(22, After: 120)),
        Paragraph(Hint, "Normal", new Look(19, Italic: true, Color: Grey, After: 60, KeepNext: true)),
        Paragraph(Answer, "Normal", new Look(22)),
        Paragraph(Missing, "Normal", new Look(22, Italic: true, Color: Grey)),
        Paragraph(Note, "Normal", new Look(19, Color: Grey, Before: 60, After: 60)),
        Paragraph(Warning, "Normal", new Look(22, Bold: true, Color: Red, Before: 80, After: 120, KeepNext: true, Boxed: true)),
        Paragraph(Cell, "Normal", new Look(19)),
        Paragraph(CellHead, Cell, new Look(18, Bold: true, Color: Ink, KeepNext: true)),
        Paragraph(CellHeadMark, CellHead, new Look(16, Bold: true, Color: Ink, KeepNext: true, Centred: true)),
        Paragraph(CellMark, Cell, new Look(22, Bold: true, Color: Ink, Centred: true)),
        Paragraph(Fingerprint, Cell, new Look(16, Monospaced: true)),
        Paragraph(Header, "Normal", new Look(17, Color: Grey, After: 160)),
        Paragraph(HeaderMark, Header, new Look(18, Bold: true, Color: Grey)),
        Paragraph(DraftMark, Header, new Look(30, Bold: true, Color: Red, Centred: true, Boxed: true, After: 60)),
        Paragraph(Footer, "Normal", new Look(17, Color: Grey, RightTab: WordPage.TextWidth)),
        Link(),
        TableStyle());

    private static W.DocDefaults Defaults(string language) => new(
        new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
            new W.RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Arial" },
            new W.FontSize { Val = "22" },
            new W.FontSizeComplexScript { Val = "22" },
            new W.Languages { Val = language })),
        new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
            new W.SpacingBetweenLines { Before = "0", After = "0", Line = "264", LineRule = W.LineSpacingRuleValues.Auto })));

    private static W.Style Paragraph(string id, string? basedOn, Look look, bool isDefault = false)
    {
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = id, CustomStyle = IsBuiltIn(id) ? null : true, Default = isDefault ? true : null };
        style.Append(new W.StyleName { Val = NameOf(id) });
        if (basedOn is not null)
            style.Append(new W.BasedOn { Val = basedOn });
        style.Append(new W.PrimaryStyle(), look.Paragraph(Line, Red), look.Run());
        return style;
    }

    private static bool IsBuiltIn(string id) => id.StartsWith("Heading", StringComparison.Ordinal) || id is "Normal" or Title or Subtitle or Header or Footer;

    /// <summary>Word knows its own heading styles by these names.</summary>
    private static string NameOf(string id) =>
        id.StartsWith("Heading", StringComparison.Ordinal) ? $"heading {id[^1]}" : id is Header or Footer ? id.ToLowerInvariant() : id;

    private static W.Style Link() => new(
        new W.StyleName { Val = Hyperlink },
        new W.StyleRunProperties(new W.Color { Val = "0B5394" }, new W.Underline { Val = W.UnderlineValues.Single }))
    { Type = W.StyleValues.Character, StyleId = Hyperlink };

    private static W.Style TableStyle() => new(
        new W.StyleName { Val = "Report Table" },
        new W.StyleTableProperties(
            new W.TableBorders(
                new W.TopBorder { Val = W.BorderValues.Single, Size = 6, Color = Line },
                new W.LeftBorder { Val = W.BorderValues.Single, Size = 4, Color = Line },
                new W.BottomBorder { Val = W.BorderValues.Single, Size = 6, Color = Line },
                new W.RightBorder { Val = W.BorderValues.Single, Size = 4, Color = Line },
                new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Size = 4, Color = Line },
                new W.InsideVerticalBorder { Val = W.BorderValues.Single, Size = 4, Color = Line }),
            new W.TableCellMarginDefault(
                new W.TopMargin { Width = "40", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellLeftMargin { Width = 70, Type = W.TableWidthValues.Dxa },
                new W.BottomMargin { Width = "40", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellRightMargin { Width = 70, Type = W.TableWidthValues.Dxa })))
    { Type = W.StyleValues.Table, StyleId = Table, CustomStyle = true };
}
