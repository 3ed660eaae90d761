using System.Buffers;
using System.Xml;

namespace S3ReportBot.Core.Documents;

/// <summary>What no file format can carry. Answers lose it when they are read; names and older data may still hold some.</summary>
internal static class XmlText
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(character => !XmlConvert.IsXmlChar(character))]);

    /// <summary>The same text with U+FFFD for control characters and halves of surrogate pairs.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspicious) < 0)
            return text;
        var clean = text.ToCharArray();
        for (var i = 0; i < clean.Length; i++)
            if (i + 1 < clean.Length && char.IsSurrogatePair(clean[i], clean[i + 1]))
                i++;
            else if (!XmlConvert.IsXmlChar(clean[i]))
                clean[i] = '\uFFFD';
        return new string(clean);
    }
}
