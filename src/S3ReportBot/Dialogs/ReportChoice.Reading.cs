using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Regions;
using S3ReportBot.Core.Reports;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>What a message says in answer to the partnership.</summary>
internal sealed partial class ReportChoice
{
    private async Task<Reading> ReadPartnershipAsync(Turn turn, Literal message, ReportingPeriod period,
        CancellationToken cancellationToken)
    {
        var directory = await DirectoryAsync(turn, cancellationToken);
        var name = message.Is ? message.Text : turn.Meaning?.Name;
        var text = name ?? message.Text;
        if (directory.Find(text) is { } found)
            return new ReportReading.Listed(found);
        var today = BrusselsTime.Today(turn.Now);
        var fault = EventDateReader.Read(text, today, EventTense.Past) is null
            ? NewName.FaultOf(text, directory, today)
            : NameFault.HalfYear;
        if (fault is { } wrong)
            return new Reading.Refused($"choose.name-{wrong}", ("name", Excerpt.Of(text)),
                ("partnership", NewName.LooksLike(text, directory)?.Name ?? ""));
        var fitting = ChoiceReader.Read([.. directory.All.Select(partnership => partnership.Name)], text);
        if (fitting.IsAmbiguous)
        {
            var choices = string.Join(" / ", fitting.Indices.Select(index => directory.All[index].Name));
            return new Reading.Refused("invalid.choice-ambiguous", ("answer", text), ("choices", choices))
            {
                Nearest = [.. fitting.Indices.Select(index => directory.All[index].Name)],
            };
        }

        if (directory.WithKey(Partnership.Named(text, "")!.Key) is { } same)
            return new ReportReading.Listed(same);
        return name is null || (!message.Is && IsOtherAnswer(turn, name, period))
            ? NoName(turn, text, directory)
            : new ReportReading.Unlisted(name);
    }

    /// <summary>A list, an address or nothing but regions: an answer to another question.</summary>
    private static bool IsOtherAnswer(Turn turn, string text, ReportingPeriod period)
    {
        var regions = new RegionChecker(turn.Regions, NutsVintage.Of(period));
        return NewName.IsListOrAddress(text)
            || RegionsReader.Split(text).All(entry => regions.Read(entry) is { Region: not null } or { Mention.Code: not null });
    }

    /// <summary>Only what is listed already may be meant; a name that is none stays off the list.</summary>
    private static Reading.Refused NoName(Turn turn, string text, PartnershipDirectory directory)
    {
        var nearest = directory.Nearest(text, NearestShown);
        return new("choose.no-name", ("text", Excerpt.Of(text)), ("nearest", Lines(turn, nearest)))
        {
            Nearest = [.. nearest.Select(partnership => partnership.Name)],
        };
    }

    private static string Lines(Turn turn, IReadOnlyList<Partnership> nearest) => string.Join('\n',
        nearest.Select(partnership => turn.Reply.Text("choose.nearest-line", ("partnership", partnership.Name))));
}
