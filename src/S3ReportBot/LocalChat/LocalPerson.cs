using System.Buffers.Text;
using System.Text;

namespace S3ReportBot.LocalChat;

/// <summary>
/// Who a browser window speaks for. The name makes the ids, so the same name finds the same personal chat again, also
/// after a restart.
/// </summary>
internal sealed record LocalPerson
{
    public const int LongestName = 60;

    private LocalPerson(string name)
    {
        Name = name;
        var key = Key(name);
        Id = $"user-{key}";
        ConversationId = $"chat-{key}";
    }

    public string Name { get; }

    public string Id { get; }

    public string ConversationId { get; }

    /// <summary>
    /// The token is the name itself, unsigned: whoever can call this endpoint may ask for a token of any name, so a
    /// signature would protect nothing, and a token that needs no memory is still good after a restart.
    /// </summary>
    public string Token => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Name));

    /// <returns>Null for a name that is empty, longer than <see cref="LongestName"/> or not printable.</returns>
    public static LocalPerson? Named(string? name)
    {
        var words = (name ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var plain = string.Join(' ', words);
        return plain.Length is 0 or > LongestName || plain.Any(char.IsControl) ? null : new LocalPerson(plain);
    }

    public static LocalPerson? WithToken(string token) =>
        Base64Url.IsValid(token) ? Named(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token))) : null;

    // Letters and digits stay readable in logs; everything else is kept apart, so two names never meet in one id.
    private static string Key(string name)
    {
        var key = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(name.ToLowerInvariant()))
        {
            if (char.IsAsciiLetterLower((char)unit) || char.IsAsciiDigit((char)unit)) key.Append((char)unit);
            else if (unit == ' ') key.Append('-');
            else key.Append('_').Append(unit.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return key.ToString();
    }
}
