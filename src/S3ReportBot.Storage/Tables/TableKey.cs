using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace S3ReportBot.Storage.Tables;

/// <summary>
/// Keys of tables: ASCII, below 255 bytes, the same for the same parts. Different parts make different keys, but for
/// parts over 100 characters, which end in a hash. The original text belongs into a property.
/// </summary>
public static class TableKey
{
    public const char Separator = '~';
    private const int PartLength = 100;
    private const int KeptLength = 60;
    private const int HashBytes = 16;

    /// <summary>
    /// Joins the parts with ~. a-z, 0-9, dot and hyphen stay, every other byte of UTF-8 becomes _hh, capitals too:
    /// an id keeps its case. A key over 254 characters is an <see cref="ArgumentException"/>.
    /// </summary>
    public static string Encode(params ReadOnlySpan<string> parts)
    {
        var key = new StringBuilder();
        foreach (var part in parts)
        {
            key.Append(EncodePart(part)).Append(Separator);
        }

        key.Length--;
        return key.Length <= TableLimits.KeyLength
            ? key.ToString()
            : throw new ArgumentException($"The key {key} is longer than {TableLimits.KeyLength}.", nameof(parts));
    }

    /// <summary>
    /// A name as people type it, made ready for <see cref="Encode"/>: composed (NFC), trimmed, in lower case, so that
    /// writings of one name meet.
    /// </summary>
    public static string Name(string name)
    {
        var wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name));
        return wellFormed.Normalize(NormalizationForm.FormC).Trim().ToLowerInvariant();
    }

    /// <summary>The bound above all keys that begin with the prefix: RangeAsync(partition, prefix, End(prefix)).</summary>
    public static string End(string prefix)
    {
        // Nothing in a key sorts above the separator, so the next key after all "a~..." is "b".
        var stem = prefix.TrimEnd(Separator);
        return stem[..^1] + (char)(stem[^1] + 1);
    }

    private static string EncodePart(string part)
    {
        var encoded = new StringBuilder(part.Length);
        for (var index = 0; index < part.Length; index++)
        {
            if (char.IsAsciiLetterLower(part[index]) || char.IsAsciiDigit(part[index]) || part[index] is '.' or '-')
            {
                encoded.Append(part[index]);
                continue;
            }

            AppendEscaped(encoded, part, ref index);
        }

        return encoded.Length <= PartLength ? encoded.ToString() : Shorten(encoded.ToString());
    }

    private static void AppendEscaped(StringBuilder encoded, string part, ref int index)
    {
        Span<byte> bytes = stackalloc byte[4];
        var length = 3;
        if (Rune.TryGetRuneAt(part, index, out var rune))
        {
            length = rune.EncodeToUtf8(bytes);
            index += rune.Utf16SequenceLength - 1;
        }
        else
        {
            // Half a pair has no UTF-8; the bytes it would have keep it apart from U+FFFD and from other halves.
            var half = part[index];
            (bytes[0], bytes[1], bytes[2]) = (0xED, (byte)(0x80 | ((half >> 6) & 0x3F)), (byte)(0x80 | (half & 0x3F)));
        }

        foreach (var value in bytes[..length])
        {
            encoded.Append('_').Append(value.ToString("x2", CultureInfo.InvariantCulture));
        }
    }

    // Two underscores never stand together in a part that is not shortened.
    private static string Shorten(string encoded)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(encoded));
        return $"{encoded[..KeptLength]}__{Convert.ToHexStringLower(hash.AsSpan(0, HashBytes))}";
    }
}
