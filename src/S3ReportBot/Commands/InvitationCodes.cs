using System.Text.RegularExpressions;
using S3ReportBot.Storage.Keys;

namespace S3ReportBot.Commands;

/// <summary>Codes that people pass on and type: twelve letters and digits that cannot be taken for one another, in three groups.</summary>
internal sealed partial class InvitationCodes(Secrets secrets)
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 12;
    private const int Group = 4;

    /// <summary>The code that this turn gives; the same turn again gives the same.</summary>
    public async Task<string> ForAsync(string turn, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = await secrets.HashAsync("invitation", turn, now, cancellationToken);
        var letters = string.Concat(hash.Take(Length).Select(value => Alphabet[value % Alphabet.Length]));
        return string.Join('-', letters.Chunk(Group).Select(group => new string(group)));
    }

    public static bool LooksLikeOne(string text) => Code().IsMatch(Plain(text));

    /// <summary>As it is stored: capitals without hyphens and blanks.</summary>
    public static string Plain(string text) => Hyphens().Replace(text, "").ToUpperInvariant();

    [GeneratedRegex("^[2-9A-HJKMNP-Z]{12}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\s\-]")]
    private static partial Regex Hyphens();
}
