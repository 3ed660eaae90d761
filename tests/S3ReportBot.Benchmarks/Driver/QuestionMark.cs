namespace S3ReportBot.Benchmarks.Driver;

/// <summary>How a driver sees which question the bot asked: every question's heading begins `_7 of 22 ` on a channel with Markdown.</summary>
internal static class QuestionMark
{
    private static ReadOnlySpan<byte> BeforeNumber => "_"u8;

    private static ReadOnlySpan<byte> AfterNumber => " of 22 "u8;

    /// <returns>The question asked, which is the last one that the message has a heading for; 0 if it asks none.</returns>
    public static int In(ReadOnlySpan<byte> message)
    {
        for (var end = message.LastIndexOf(AfterNumber); end >= 0; end = message[..end].LastIndexOf(AfterNumber))
        {
            var start = message[..end].LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
            if (message[..start].EndsWith(BeforeNumber) && int.TryParse(message[start..end], out var number))
                return number;
        }

        return 0;
    }
}
