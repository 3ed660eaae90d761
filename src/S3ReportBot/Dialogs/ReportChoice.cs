using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Questions;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Asks and reads what names a report: the half-year and the partnership.</summary>
internal sealed class ReportChoice(PartnershipDirectory listed, PartnershipStore made)
{
    private const int NearestShown = 3;
    private const int ShortestName = 4;

    public async Task AskAsync(Turn turn, DialogPosition position, CancellationToken cancellationToken)
    {
        var question = turn.Form[position.Question];
        QuestionMessage.Heading(turn, question);
        var choices = question.Key == ReportKeyPart.Period
            ? PeriodReader.Offered(BrusselsTime.Today(turn.Now)).Select(period => period.Name)
            : (await DirectoryAsync(turn, cancellationToken)).All.Select(partnership => partnership.Name);
        ChoiceMessage.Ask(turn, question.Name, [.. choices], new CardOrigin(turn.Report?.Key, question.Id, 0));
        if (question.Key == ReportKeyPart.Partnership)
            turn.Say("choose.partnership-other");
        turn.Ask(new PendingQuestion { Question = question.Id, At = turn.Now, Period = position.Period });
    }

    /// <summary>Changes nothing.</summary>
    public async Task<Reading> ReadAsync(Turn turn, DialogPosition position, CancellationToken cancellationToken)
    {
        var text = Literal.Of(turn.Incoming.Text).Text;
        return turn.Form[position.Question].Key == ReportKeyPart.Period
            ? ReadPeriod(turn, text)
            : await ReadPartnershipAsync(turn, text, cancellationToken);
    }

    /// <summary>Whether the message has the whole of a listed name in it, among other words.</summary>
    public async Task<bool> IsNamedAsync(Turn turn, CancellationToken cancellationToken)
    {
        var folded = Folded.Of(turn.Incoming.Text);
        return (await DirectoryAsync(turn, cancellationToken)).All
            .Any(partnership => folded.Contains(partnership.Key.Replace('-', ' '), StringComparison.Ordinal));
    }

    /// <summary>Puts a partnership on the list after its author said yes.</summary>
    public NavigationResult Make(Turn turn, string name)
    {
        var partnership = Partnership.Named(name, "")!;
        turn.BeforeCommit.Add(async token =>
        {
            await made.AddAsync(partnership.Key, name, turn.Person.Key, token);
            return true;
        });
        turn.Say("choose.made", ("partnership", name));
        return Open(turn, partnership);
    }

    public static NavigationResult Open(Turn turn, Partnership partnership) =>
        NavigationResult.Open(new ReportKey(partnership.Key, ReportingPeriod.TryParse(turn.PendingQuestion!.Period!)!.Value),
            partnership.Name);

    private static Reading ReadPeriod(Turn turn, string text)
    {
        var today = BrusselsTime.Today(turn.Now);
        return PeriodReader.Read(text, today) is { } period
            ? new ReportReading.HalfYear(period)
            : new Reading.Refused("choose.period-invalid", ("example", PeriodReader.Offered(today)[0].Name));
    }

    private async Task<Reading> ReadPartnershipAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var directory = await DirectoryAsync(turn, cancellationToken);
        if (directory.Find(text) is { } found)
            return new ReportReading.Listed(found);
        if (text.Contains('\n', StringComparison.Ordinal) || Partnership.Named(text, "") is not { } named || !LooksLikeName(text))
            return new Reading.Refused("choose.partnership-invalid");
        var fitting = ChoiceReader.Read([.. directory.All.Select(partnership => partnership.Name)], text);
        if (fitting.IsAmbiguous)
        {
            var choices = string.Join(" / ", fitting.Indices.Select(index => directory.All[index].Name));
            return new Reading.Refused("invalid.choice-ambiguous", ("answer", text), ("choices", choices));
        }

        return directory.WithKey(named.Key) is { } same ? new ReportReading.Listed(same) : new ReportReading.Unlisted(text);
    }

    /// <summary>Shows what is listed already and asks whether this name is really new.</summary>
    public async Task AskToMakeAsync(Turn turn, string name, CancellationToken cancellationToken)
    {
        var nearest = (await DirectoryAsync(turn, cancellationToken)).Nearest(name, NearestShown);
        turn.Reply.Add(string.Join('\n', nearest.Select(partnership => turn.Reply.Text("choose.nearest-line", ("partnership", partnership.Name)))
            .Prepend(turn.Reply.Text("choose.nearest", ("name", name)))));
        turn.Say("choose.new", ("name", name));
        turn.Reply.Offer(["yes", "no"]);
    }

    /// <summary>Not a slip: everybody sees a name from the moment it is on the list.</summary>
    private static bool LooksLikeName(string text) =>
        text.Count(char.IsLetter) >= ShortestName && DateReader.Read(text) is null && WebAddressReader.Read(text) is null;

    /// <summary>This person's own first, so that they have the smallest numbers.</summary>
    private async Task<PartnershipDirectory> DirectoryAsync(Turn turn, CancellationToken cancellationToken)
    {
        var others = await made.ListAsync(cancellationToken);
        var all = listed.All.Concat(others.Select(partnership => Partnership.Named(partnership.Name, "")).OfType<Partnership>());
        return new PartnershipDirectory([.. all.DistinctBy(partnership => partnership.Key).OrderBy(partnership => turn.Person.MembershipOf(partnership.Key) is null)]);
    }
}
