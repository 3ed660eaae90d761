using System.Globalization;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace S3ReportBot.Documents.Word;

/// <summary>How a paragraph style looks.</summary>
/// <param name="Size">Half-points.</param>
/// <param name="Before">Twentieths of a point above it; <paramref name="After"/> below.</param>
/// <param name="KeepNext">Stays on the page of what follows.</param>
/// <param name="Outline">0-based level of a heading.</param>
/// <param name="Rule">A line below.</param>
internal sealed record Look(
    int Size, bool Bold = false, bool Italic = false, string? Color = null, int Before = 0, int After = 0, bool KeepNext = false,
    int? Outline = null, bool Rule = false, bool Boxed = false, bool Centred = false, bool Monospaced = false, int? RightTab = null)
{
    /// <summary>In the order that the schema asks for.</summary>
    public W.StyleParagraphProperties Paragraph(string lineColor, string boxColor)
    {
        var properties = new W.StyleParagraphProperties();
        if (KeepNext)
            properties.Append(new W.KeepNext(), new W.KeepLines());
        if (Rule)
            properties.Append(new W.ParagraphBorders(new W.BottomBorder { Val = W.BorderValues.Single, Size = 8, Space = 2, Color = lineColor }));
        if (Boxed)
            properties.Append(Box(boxColor));
        if (RightTab is { } tab)
            properties.Append(new W.Tabs(new W.TabStop { Val = W.TabStopValues.Right, Position = tab }));
        properties.Append(new W.SpacingBetweenLines { Before = Text(Before), After = Text(After) });
        if (Centred)
            properties.Append(new W.Justification { Val = W.JustificationValues.Center });
        if (Outline is { } outline)
            properties.Append(new W.OutlineLevel { Val = outline });
        return properties;
    }

    public W.StyleRunProperties Run()
    {
        var properties = new W.StyleRunProperties();
        if (Monospaced)
            properties.Append(new W.RunFonts { Ascii = "Courier New", HighAnsi = "Courier New" });
        if (Bold)
            properties.Append(new W.Bold(), new W.BoldComplexScript());
        if (Italic)
            properties.Append(new W.Italic(), new W.ItalicComplexScript());
        if (Color is not null)
            properties.Append(new W.Color { Val = Color });
        properties.Append(new W.FontSize { Val = Text(Size) }, new W.FontSizeComplexScript { Val = Text(Size) });
        return properties;
    }

    private static W.ParagraphBorders Box(string color) => new(
        new W.TopBorder { Val = W.BorderValues.Single, Size = 8, Space = 3, Color = color },
        new W.LeftBorder { Val = W.BorderValues.Single, Size = 8, Space = 4, Color = color },
        new W.BottomBorder { Val = W.BorderValues.Single, Size = 8, Space = 3, Color = color },
        new W.RightBorder { Val = W.BorderValues.Single, Size = 8, Space = 4, Color = color });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
