namespace S3ReportBot.Benchmarks.Driver;

/// <summary>How a driver sees which question the bot asked: every question's heading begins `**7 of 22**` on a channel with Markdown.</summary>
internal static class QuestionMark
{
    public const int Questions = 22;

    private static ReadOnlySpan<byte> AfterNumber => " of 22**"u8;

    /// <returns>The question asked, which is the last one that the message names; 0 if it asks none.</returns>
    public static int In(ReadOnlySpan<byte> message)
    {
        var end = message.LastIndexOf(AfterNumber);
        var number = 0;
        var weight = 1;
        for (var i = end - 1; i >= 0 && message[i] is >= (byte)'0' and <= (byte)'9'; i--)
        {
            number += (message[i] - '0') * weight;
            weight *= 10;
        }

        return number;
    }
}
