using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace S3ReportBot.Documents.Word;

/// <summary>
/// Reads the text of a Word document: a line for each paragraph, the cells of a table between tabs, a cell with a line break in quotes as
/// spreadsheets copy it. The file may be anybody's: what unpacks to too much, or declares entities, is not read.
/// </summary>
public static class WordReader
{
    private const int MostParts = 1_000;
    private const long MostBytes = 30_000_000;
    private const long MostCharacters = 10_000_000;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <returns>Null if the file is no Word document that can be read safely.</returns>
    public static string? Read(byte[] file)
    {
        try
        {
            if (!UnpacksWithinLimits(file))
                return null;
            using var stream = new MemoryStream(file, writable: false);
            using var document = WordprocessingDocument.Open(stream, false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            if (document.MainDocumentPart is not { } main)
                return null;
            using var part = main.GetStream(FileMode.Open, FileAccess.Read);
            using var xml = XmlReader.Create(part, Safe);
            return new WordLines().Read(xml);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or OpenXmlPackageException or IOException or UriFormatException
            or FormatException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What a package says of its sizes need not be true, so its XML is unpacked once and counted.</summary>
    private static bool UnpacksWithinLimits(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false));
        if (zip.Entries.Count > MostParts)
            return false;
        var buffer = new byte[64 * 1024];
        var unpacked = 0L;
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var content = entry.Open();
            for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
                if ((unpacked += read) > MostBytes)
                    return false;
        }

        return true;
    }
}
