using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Findings;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.EndToEnd.Support;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.EndToEnd.Cards;

public sealed class CardTests
{
    /// <summary>Of one card in Teams.</summary>
    private const int Limit = 28 * 1024;

    private static readonly Question Ratings = Shipped.Form["sdg"];
    private static readonly CardOrigin Origin = new(SeedReport.Key, Ratings.Id, long.MaxValue);
    private static readonly string LongestName = new('é', 200);

    private static readonly Dictionary<string, Attachment> Cards = new()
    {
        ["few choices"] = ChoiceCard.Of("Reporting period", ["July - December 2020", "January - June 2020"], Origin, Shipped.Texts),
        ["long choices"] = ChoiceCard.Of("Partnership", [.. Names(5)], Origin, Shipped.Texts),
        ["more choices than fit"] = ChoiceCard.Of("Partnership", [.. Names(1000)], Origin, Shipped.Texts),
        ["ratings to choose"] = RatingsCard.Of(Ratings, null, Origin, Shipped.Texts),
        ["ratings chosen"] = RatingsCard.Of(Ratings, new RatingsContent([.. Ratings.Items.Select(_ => "n")]), Origin, Shipped.Texts),
        ["ratings with the question above"] = CardText.Above(RatingsCard.Of(Ratings, null, Origin, Shipped.Texts), [new string('é', 2000)]),
        ["review of nothing"] = ReviewCard.Of(Shipped.Form, SeedReport.Key, AnswerSheet.Of([]), [], Shipped.Texts),
        ["review of the seed"] = ReviewCard.Of(Shipped.Form, SeedReport.Key, SeedReport.Answers(Shipped.Form), [Finding.Of(FindingRule.NoNumber, Shipped.Form["outreach"], "")], Shipped.Texts),
        ["rows"] = RowsCard.Of("Past events", [.. Names(3)], number => $"edit {number}", Origin)!,
        ["as many rows as fit"] = Enumerable.Range(1, 200).Select(count => RowsCard.Of("Past events", [.. Names(count)], number => $"edit {number}", Origin)).OfType<Attachment>().Last(),
        ["answered"] = AnsweredCard.Of(Ratings, "17 of 17 rated", true, Origin, Shipped.Texts),
        ["welcome"] = NoticeCard.Of("", Shipped.Texts["welcome.first", ("name", " Ana"), ("count", 22), ("needed", 7)].Split("\n\n"), null,
            ["start", "help"], Origin),
        ["welcome back"] = NoticeCard.Of("", [Shipped.Texts["welcome.back", ("name", " Ana"), ("report", LongestName)]], (12, 22), ["continue", "help"], Origin),
        ["reminder"] = NoticeCard.Of(
            "The report is due in 7 days", [$"**{SeedReport.Partnership}, July - December 2020**: 12 of 22 done.", $"Next: **{Shipped.Form["outreach"].Text}**"], (12, 22),
            ["continue", "go to 19", "pause"], Origin),
        ["status"] = StatusCard.Of("Your reports", [.. Statuses(4)], ["continue"], Origin),
        ["status of everything"] = StatusCard.Of("All reports", [.. Statuses(400)], ["help"], Origin),
        ["links"] = LinksCard.Of("Documents", Enumerable.Range(1, 3).Select(number => (LongestName, $"https://example.eu/{new string('a', 1000)}/{number}"))),
    };

    [NeedsToolFact("node", "npm")]
    public async Task Microsofts_reader_has_nothing_against_any_card() => Assert.Empty(await AdaptiveCardsPackage.ComplaintsAsync(Cards));

    [NeedsToolFact("node", "npm")]
    public async Task Microsofts_reader_finds_what_is_wrong()
    {
        var wrong = CardText.Attachment([new Dictionary<string, object> { ["type"] = "Input.ChoiceSet", ["id"] = "", ["label"] = "Nothing to choose" }], [], "");

        Assert.NotEmpty(await AdaptiveCardsPackage.ComplaintsAsync(new Dictionary<string, Attachment> { ["wrong"] = wrong }));
    }

    [NeedsToolFact(Chromium.Tool, "node", "npm")]
    public async Task Every_card_is_readable_on_the_smallest_telephone_by_day_and_by_night()
    {
        await using var browser = await Chromium.StartAsync();

        Assert.All(await DrawnCards.DrawAsync(browser, Cards), card => Assert.Equal((card.Name, 0), (card.Name, card.Overflow)));
    }

    [Fact]
    public void Every_input_says_what_it_wants_and_every_card_can_be_read_aloud() => Assert.All(Cards.Values, card =>
    {
        var content = JsonNode.Parse(JsonSerializer.Serialize(card.Content))!.AsObject();
        Assert.NotEmpty((string)content["speak"]!);
        Assert.NotEmpty((string)content["fallbackText"]!);
        Assert.All(Inputs(content), input => Assert.Equal((true, true), (input["label"] is not null, input["errorMessage"] is not null)));
    });

    [Fact]
    public void Every_card_fits_into_Teams() => Assert.All(Cards, card => Assert.InRange(Size(card.Value), 1, Limit));

    [Fact]
    public void A_list_offers_as_many_as_fit_from_the_first_on()
    {
        var text = JsonSerializer.Serialize(Cards["more choices than fit"].Content);

        Assert.Contains(JsonSerializer.Serialize(Names(1).Single()), text, StringComparison.Ordinal);
        Assert.DoesNotContain(JsonSerializer.Serialize(Names(1000).Last()), text, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonObject> Inputs(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(member => Inputs(member.Value)).Concat(((string?)(element["type"] as JsonValue))?.StartsWith("Input.", StringComparison.Ordinal) is true ? [element] : []),
        JsonArray list => list.SelectMany(Inputs),
        _ => [],
    };

    private static IEnumerable<string> Names(int count) => Enumerable.Range(1, count).Select(number => $"{number} {LongestName}"[..200]);

    private static IEnumerable<StatusLine> Statuses(int count) => Enumerable.Range(1, count).Select(number =>
        new StatusLine($"{number} {SeedReport.Partnership}", "12 of 22 done, due on 31 January 2021", number % 23, 22, $"status {number}"));

    private static int Size(Attachment card) => JsonSerializer.SerializeToUtf8Bytes(card.Content).Length;
}
