namespace S3ReportBot.Benchmarks.Driver;

/// <summary>
/// How a driver sees which question the bot asked, on a channel with Markdown: its heading begins `_7 of 22 `, and asked again in one line
/// it is `Next: **7. `.
/// </summary>
internal static class QuestionMark
{
    /// <returns>The question asked, which is the last one that the message asks; 0 if it asks none.</returns>
    public static int In(ReadOnlySpan<byte> message)
    {
        var (inFull, inShort) = (Last(message, "_"u8, " of 22 "u8), Last(message, "Next: **"u8, ". "u8));
        return inFull.At > inShort.At ? inFull.Number : inShort.Number;
    }

    /// <returns>-1 and 0 for none.</returns>
    private static (int At, int Number) Last(ReadOnlySpan<byte> message, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        for (var end = message.LastIndexOf(after); end >= 0; end = message[..end].LastIndexOf(after))
        {
            var start = message[..end].LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
            if (message[..start].EndsWith(before) && int.TryParse(message[start..end], out var number))
                return (start, number);
        }

        return (-1, 0);
    }
}
