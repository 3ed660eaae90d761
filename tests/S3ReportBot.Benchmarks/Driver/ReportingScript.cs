namespace S3ReportBot.Benchmarks.Driver;

/// <summary>One message of a person and the question that the bot must ask in return; null: any reply will do.</summary>
internal sealed record ScriptStep(string Text, int? Asks = null);

/// <summary>What one coordinator types: a whole report, then answers changed for ever.</summary>
/// <param name="person">Names the person's own partnership.</param>
internal sealed class ReportingScript(string person)
{
    private const string Paragraph =
        "The partnership met its objectives for the half-year: three regional workshops mapped who works on what, two pilot lines were "
        + "opened to small firms, and the working areas agreed on one calendar. The figures come from the regions' own registers; where "
        + "a region has not reported yet, the text says so. Next come the joint call and the visits to the test sites.";

    private static readonly int[] LongTexts = [5, 12, 13, 14, 15, 16, 17, 18, 19, 20];

    /// <summary>From the first word to the last question.</summary>
    public IEnumerable<ScriptStep> Opening() =>
    [
        new("start", 1),
        new("1", 2),
        new($"Load Test {person}"),
        new("yes", 3),
        new("26-06-2020", 4),
        new("https://example.eu/partnership", 5),
        new(Paragraph, 6),
        new("Aragon (ES24)\nLapland (FI), FI1D7\nTuscany (ITI1)", 7),
        new("Lapland (FI), FI1D7\nWestern Greece (EL), EL63\nPaís Vasco (ES), ES21", 8),
        new("skip", 9),
        new("Digital heritage\tAragon\tLapland; Tuscany\tTwo universities\nCreative tourism\tTuscany\tAragon\tA cluster", 9),
        new("done", 10),
        new("Kick-off meeting\t26 June 2020\tBrussels\tOnline as well\nMapping workshop\tOctober 2020\tZaragoza\t40 people", 10),
        new("done", 11),
        new("skip", 12),
        .. Enumerable.Range(13, 9).Select(next => new ScriptStep($"{Paragraph} ({next - 1})", next)),
        new("3 n 2 1 1 n n 2 1 2 1 2 3 2 2 2 1", 22),
    ];

    /// <summary>Goes from long text to long text and writes each anew; never ends.</summary>
    public IEnumerable<ScriptStep> Rounds()
    {
        for (var round = 1; ; round++)
        {
            foreach (var question in LongTexts)
            {
                yield return new($"go to {question}", question);
                yield return new($"{Paragraph} Round {round} of person {person}.");
            }
        }
    }
}
