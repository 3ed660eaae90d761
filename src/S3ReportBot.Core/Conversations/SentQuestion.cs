namespace S3ReportBot.Core.Conversations;

/// <summary>A message that put a question to a person. A card in it is replaced when it is answered; a quotation of it is known.</summary>
/// <param name="Message">The channel's id of the message.</param>
/// <param name="Report">As partnership~period; empty before one is chosen.</param>
public sealed record SentQuestion(string Message, string Report, string Question, bool HasCard)
{
    /// <summary>So many messages back a card is replaced and a quotation known.</summary>
    public const int Kept = 5;
}
