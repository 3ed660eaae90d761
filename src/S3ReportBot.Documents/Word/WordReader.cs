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
    private const string ContentTypes = "[Content_Types].xml";
    private const int MostParts = 1_000;
    private const long MostBytes = 30_000_000;

    /// <summary>Relations, and the list of what kinds of parts there are: tables that are looked up, and that hold a few lines.</summary>
    private const long MostListBytes = 1_000_000;
    private const long MostCharacters = 10_000_000;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <param name="longest">Of a longer text only the beginning is read: more than that many characters, for the caller to see it.</param>
    /// <returns>Null if the file is no Word document that can be read safely.</returns>
    public static string? Read(byte[] file, int longest = int.MaxValue, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!UnpacksWithinLimits(file, cancellationToken))
                return null;
            using var stream = new MemoryStream(file, writable: false);
            using var document = WordprocessingDocument.Open(stream, false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            if (document.MainDocumentPart is not { } main)
                return null;
            using var part = new NodeBudget(main.GetStream(FileMode.Open, FileAccess.Read));
            using var xml = XmlReader.Create(part, Safe);
            return new WordLines(longest).Read(xml, part, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or OpenXmlPackageException or IOException or UriFormatException
            or FormatException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What a package says of its sizes need not be true, so its XML is unpacked once and counted.</summary>
    private static bool UnpacksWithinLimits(byte[] file, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false));
        if (zip.Entries.Count > MostParts)
            return false;
        return Unpacks(zip.Entries.Where(entry => Ends(entry, ".xml")), MostBytes, cancellationToken)
            && Unpacks(zip.Entries.Where(entry => Ends(entry, ".rels") || entry.FullName == ContentTypes), MostListBytes, cancellationToken);
    }

    private static bool Unpacks(IEnumerable<ZipArchiveEntry> entries, long most, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        foreach (var entry in entries)
        {
            using var content = entry.Open();
            for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if ((most -= read) < 0)
                    return false;
            }
        }

        return true;
    }

    private static bool Ends(ZipArchiveEntry entry, string ending) => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
