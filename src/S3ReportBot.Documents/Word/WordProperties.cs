using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S3ReportBot.Core.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace S3ReportBot.Documents.Word;

/// <summary>What the file says about itself: title and language, and neither authors nor times.</summary>
internal static class WordProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static void Write(Document document, CoreFilePropertiesPart part)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteElementString("dc", "title", DublinCore, document.Title);
        xml.WriteElementString("dc", "subject", DublinCore, document.Subject);
        xml.WriteElementString("dc", "language", DublinCore, document.Language);
        xml.WriteEndElement();
    }

    /// <summary>Mode 15, or Word opens the file in its compatibility mode.</summary>
    public static W.Settings Settings(string language) => new(
        new W.DefaultTabStop { Val = 567 },
        new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.DoNotCompress },
        new W.Compatibility(new W.CompatibilitySetting
        {
            Name = W.CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new W.ThemeFontLanguages { Val = language });
}
