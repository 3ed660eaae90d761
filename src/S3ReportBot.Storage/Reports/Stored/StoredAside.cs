using System.Text.Json.Serialization;
using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Storage.Reports.Stored;

/// <summary>The text itself stands beside it, as it is.</summary>
internal sealed record StoredAside(
    [property: JsonPropertyName("Offer")] string? Offer,
    [property: JsonPropertyName("Question")] string? Question,
    [property: JsonPropertyName("From")] string? From,
    [property: JsonPropertyName("To")] string? To,
    [property: JsonPropertyName("Served")] bool Served = false,
    [property: JsonPropertyName("Earlier")] string? Earlier = null)
{
    public static StoredAside Of(AsideMessage aside) =>
        new(aside.Offer, aside.Change?.Question, aside.Change?.From, aside.Change?.To, aside.Served, aside.Earlier);

    public AsideMessage Read() => new("")
    {
        Offer = Offer,
        Served = Served,
        Earlier = Earlier,
        Change = Question is null ? null : new ProposedChange(Question, From, To ?? ""),
    };
}
