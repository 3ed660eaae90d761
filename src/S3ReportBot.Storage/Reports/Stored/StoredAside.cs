using System.Text.Json.Serialization;
using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Storage.Reports.Stored;

/// <summary>The text itself stands beside it, as it is.</summary>
internal sealed record StoredAside(
    [property: JsonPropertyName("Offer")] string? Offer,
    [property: JsonPropertyName("Question")] string? Question,
    [property: JsonPropertyName("From")] string? From,
    [property: JsonPropertyName("To")] string? To)
{
    public static StoredAside Of(AsideMessage aside) =>
        new(aside.Offer, aside.Change?.Question, aside.Change?.From, aside.Change?.To);

    public AsideMessage Read() => new("")
    {
        Offer = Offer,
        Change = Question is null ? null : new ProposedChange(Question, From, To ?? ""),
    };
}
