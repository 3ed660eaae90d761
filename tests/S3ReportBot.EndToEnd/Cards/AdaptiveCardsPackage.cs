using System.Text.Json;
using Microsoft.Bot.Schema;
using S3ReportBot.EndToEnd.Support;

namespace S3ReportBot.EndToEnd.Cards;

/// <summary>Microsoft's own reader of Adaptive Cards, fetched by npm into the artifacts folder; it needs no browser.</summary>
internal static class AdaptiveCardsPackage
{
    public const string Name = "adaptivecards@3.0.6";

    /// <returns>What it has against the cards, a line each; empty if nothing.</returns>
    public static async Task<string> ComplaintsAsync(IReadOnlyDictionary<string, Attachment> cards)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(cards.ToDictionary(card => card.Key, card => card.Value.Content)));
            return await Tool.RunAsync("node", Path.Combine(AppContext.BaseDirectory, "Cards", "check-cards.cjs"), await NpmPackage.FetchAsync(Name), file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
