using System.Globalization;
using DocumentFormat.OpenXml.Packaging;

namespace S3ReportBot.Documents.Word;

/// <summary>The addresses that a document links to, numbered in the order of their first use.</summary>
internal sealed class WordLinks(MainDocumentPart main)
{
    private readonly Dictionary<string, string> _ids = [];

    public string IdOf(Uri address)
    {
        if (_ids.TryGetValue(address.AbsoluteUri, out var known))
            return known;
        var id = string.Create(CultureInfo.InvariantCulture, $"link{_ids.Count + 1}");
        // Anew from its escaped form: the package writes the form that the address was made from.
        main.AddHyperlinkRelationship(new Uri(address.AbsoluteUri), true, id);
        return _ids[address.AbsoluteUri] = id;
    }
}
