using System.Globalization;

namespace S3ReportBot.Storage.Tables;

/// <summary>A text of any length as properties Prefix0, Prefix1, ...; about 500,000 characters fit into one row.</summary>
public static class LongText
{
    /// <summary>Parts of at most 32,000 characters; none ends inside a surrogate pair. An empty text is one empty part.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Split(string prefix, string text)
    {
        var start = 0;
        for (var part = 0; part == 0 || start < text.Length; part++)
        {
            var length = PartLength(text, start);
            yield return new(prefix + part.ToString(CultureInfo.InvariantCulture), text.Substring(start, length));
            start += length;
        }
    }

    /// <returns>Null when there is no first part.</returns>
    public static string? Join(EntityProperties properties, string prefix)
    {
        var first = properties.String(prefix + "0");
        return properties.Has(prefix + "1") ? string.Concat(Parts(properties, prefix)) : first;
    }

    public static EntityProperties AddLong(this EntityProperties properties, string prefix, string? text)
    {
        foreach (var (name, part) in text is null ? [] : Split(prefix, text))
        {
            properties.Add(name, part);
        }

        return properties;
    }

    private static int PartLength(string text, int start)
    {
        var rest = text.Length - start;
        if (rest <= TableLimits.StringLength)
        {
            return rest;
        }

        var splitsPair = char.IsSurrogatePair(text, start + TableLimits.StringLength - 1);
        return TableLimits.StringLength - (splitsPair ? 1 : 0);
    }

    private static IEnumerable<string> Parts(EntityProperties properties, string prefix)
    {
        for (var part = 0; properties.String(prefix + part.ToString(CultureInfo.InvariantCulture)) is { } text; part++)
        {
            yield return text;
        }
    }
}
