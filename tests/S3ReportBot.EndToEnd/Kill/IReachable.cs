namespace S3ReportBot.EndToEnd.Kill;

/// <summary>What a channel delivers to: one bot, or several that share their storage.</summary>
internal interface IReachable
{
    /// <summary>A messages endpoint, as soon as there is one.</summary>
    Task<Uri> UpAsync();

    /// <summary>Whoever died lives again, and what it still sent has arrived.</summary>
    Task AliveAgainAsync();
}
