namespace S3ReportBot.Turns;

/// <summary>What the author of a message can have seen of the reply before it, in the order of time.</summary>
internal enum Sight
{
    /// <summary>The reply may never have arrived.</summary>
    Lost,

    /// <summary>The message was sent before the reply could stand there.</summary>
    Before,

    /// <summary>
    /// The reply stood there, but nobody reads a question and answers it so fast: the message goes on with the one before.
    /// </summary>
    AtOnce,

    /// <summary>So soon that it may be either.</summary>
    Soon,

    /// <summary>The reply was there to be read.</summary>
    After,
}
