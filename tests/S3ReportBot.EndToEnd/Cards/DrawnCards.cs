using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Playwright;
using S3ReportBot.EndToEnd.Support;

namespace S3ReportBot.EndToEnd.Cards;

/// <summary>Cards as Microsoft's renderer draws them, at 320 pixels; pictures of them for people to look at.</summary>
internal static class DrawnCards
{
    private const int Width = 320;
    private const int Height = 900;

    /// <returns>Each card with the pixels by which it reaches beyond its window.</returns>
    public static async Task<IReadOnlyList<(string Name, int Overflow)>> DrawAsync(Chromium browser, IReadOnlyDictionary<string, Attachment> cards)
    {
        var package = await NpmPackage.FetchAsync(AdaptiveCardsPackage.Name);
        var drawn = new List<(string, int)>();
        foreach (var (colours, background, text, shade) in new[]
            { (ColorScheme.Light, "#ffffff", "#242424", "#f0f0f0"), (ColorScheme.Dark, "#292929", "#ffffff", "#3d3d3d") })
        {
            var page = await browser.NewWindowAsync(Width, Height, colours);
            await page.SetContentAsync($"<body style='margin:0;background:{background}'></body>");
            await page.AddScriptTagAsync(new() { Path = Path.Combine(package, "dist", "adaptivecards.js") });
            foreach (var (name, card) in cards)
            {
                var overflow = await page.EvaluateAsync<int>(Draw, new { card = JsonSerializer.Serialize(card.Content), text, shade });
                drawn.Add(($"{name} {colours}", overflow));
                await page.ScreenshotAsync(new()
                {
                    Path = Path.Combine(Folders.Screenshots, $"card-{name.Replace(' ', '-')}-{(colours == ColorScheme.Dark ? "dark" : "light")}.png"), FullPage = true,
                });
            }
        }

        return drawn;
    }

    /// <summary>With a host's colours, as Teams has its own; without a host there would be those of no theme.</summary>
    private const string Draw = """
        ({ card, text, shade }) => {
          const colour = (normal, subtle) => ({ default: normal, subtle: subtle || normal });
          const subtle = '#cc' + text.slice(1);
          const colours = { default: colour(text, subtle), accent: colour('#7f85f5'), good: colour('#6bb700'), warning: colour('#ffaa44'), attention: colour('#e37d80') };
          const config = new AdaptiveCards.HostConfig({
            fontFamily: 'DejaVu Sans, sans-serif',
            containerStyles: {
              default: { backgroundColor: 'transparent', foregroundColors: colours },
              emphasis: { backgroundColor: shade, foregroundColors: colours },
              good: { backgroundColor: '#6bb700', foregroundColors: colours },
              accent: { backgroundColor: '#7f85f5', foregroundColors: colours },
            },
            actions: { actionsOrientation: 'horizontal', maxActions: 6 },
          });
          AdaptiveCards.AdaptiveCard.onProcessMarkdown = (source, result) => {
            const escaped = new Map();
            const kept = source.replace(/\\([\\`*_\[\]<>#~|&])/g, (_, letter) => { const key = String.fromCharCode(0xe000 + escaped.size); escaped.set(key, letter); return key; });
            const html = kept.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\*\*(.+?)\*\*/g, '<b>$1</b>').replace(/(^|\s)_(.+?)_(?!\w)/g, '$1<i>$2</i>');
            result.outputHtml = html.replace(/[\ue000-\uf8ff]/g, key => (escaped.get(key) || key).replace(/&/g, '&amp;').replace(/</g, '&lt;'));
            result.didProcess = true;
          };
          const drawn = new AdaptiveCards.AdaptiveCard();
          drawn.hostConfig = config;
          drawn.parse(JSON.parse(card));
          document.body.replaceChildren(drawn.render());
          return document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth;
        }
        """;
}
