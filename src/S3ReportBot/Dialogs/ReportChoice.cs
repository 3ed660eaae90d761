using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Questions;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Asks and reads what names a report: the half-year and the partnership.</summary>
internal sealed partial class ReportChoice(PartnershipDirectory listed, PartnershipStore made)
{
    private const int NearestShown = 3;

    public async Task AskAsync(Turn turn, DialogPosition position, CancellationToken cancellationToken)
    {
        var question = turn.Form[position.Question];
        if (ShortQuestion.IsEnough(turn, question, position))
            ShortQuestion.Say(turn, question, position);
        else
            await AskInFullAsync(turn, question, position, cancellationToken);
        turn.Ask(new PendingQuestion { Question = question.Id, At = turn.Now, Period = position.Period });
    }

    private async Task AskInFullAsync(Turn turn, Question question, DialogPosition position, CancellationToken cancellationToken)
    {
        ShortQuestion.Remember(turn, question, position);
        QuestionMessage.Heading(turn, question);
        var choices = question.Key == ReportKeyPart.Period
            ? PeriodReader.Offered(BrusselsTime.Today(turn.Now)).Select(period => period.Name)
            : (await DirectoryAsync(turn, cancellationToken)).All.Select(partnership => partnership.Name);
        ChoiceMessage.Ask(turn, question.Name, [.. choices], new CardOrigin(turn.Report?.Key, question.Id, 0));
        if (question.Key == ReportKeyPart.Partnership)
            turn.Say("choose.partnership-other");
    }

    /// <summary>Changes nothing.</summary>
    public async Task<Reading> ReadAsync(Turn turn, DialogPosition position, CancellationToken cancellationToken)
    {
        var message = Literal.Of(turn.Incoming.Text);
        // A partnership may be asked before its half-year is known.
        var period = ReportingPeriod.TryParse(position.Period ?? "") ?? ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now));
        return turn.Form[position.Question].Key == ReportKeyPart.Period
            ? ReadPeriod(turn, message.Text)
            : await ReadPartnershipAsync(turn, message, period, cancellationToken);
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
        return OpenAsFirst(turn, name);
    }

    public static NavigationResult Open(Turn turn, Partnership partnership) =>
        NavigationResult.Open(KeyOf(turn, partnership), partnership.Name);

    /// <summary>What its first coordinator has agreed to.</summary>
    /// <param name="name">Of the partnership.</param>
    public static NavigationResult OpenAsFirst(Turn turn, string name) =>
        NavigationResult.OpenAsFirst(KeyOf(turn, Partnership.Named(name, "")!), name);

    private static ReportKey KeyOf(Turn turn, Partnership partnership) =>
        new(partnership.Key, ReportingPeriod.TryParse(turn.PendingQuestion!.Period!)!.Value);

    private static Reading ReadPeriod(Turn turn, string text)
    {
        var today = BrusselsTime.Today(turn.Now);
        return PeriodReader.Read(text, today) is { } period
            ? new ReportReading.HalfYear(period)
            : new Reading.Refused("choose.period-invalid", ("example", PeriodReader.Offered(today)[0].Name))
            {
                Nearest = [.. PeriodReader.Nearest(text, today).Select(near => near.Name)],
            };
    }

    /// <summary>Shows what is listed already and asks whether this name is really new.</summary>
    public async Task AskToMakeAsync(Turn turn, string name, CancellationToken cancellationToken)
    {
        var nearest = (await DirectoryAsync(turn, cancellationToken)).Nearest(name, NearestShown);
        turn.Reply.Add(turn.Reply.Text("choose.nearest", ("name", name)) + "\n" + Lines(turn, nearest));
        turn.Say("choose.new", ("name", name));
        turn.Reply.OfferAnswers(nearest.Select(partnership => partnership.Name));
        turn.Reply.Offer("yes", "no");
    }

    /// <param name="name">Of a partnership that is listed and has nobody yet.</param>
    public static void AskToBeFirst(Turn turn, string name)
    {
        turn.Say("choose.first", ("partnership", name));
        turn.Reply.Offer("yes", "no");
    }

    /// <summary>This person's own first, so that they have the smallest numbers.</summary>
    private async Task<PartnershipDirectory> DirectoryAsync(Turn turn, CancellationToken cancellationToken)
    {
        var others = await made.ListAsync(cancellationToken);
        var own = turn.Person.Coordinated.Select(membership => Partnership.Named(membership.Name, "")).OfType<Partnership>();
        var all = listed.All.Concat(own)
            .Concat(others.Select(partnership => Partnership.Named(partnership.Name, "")).OfType<Partnership>());
        return new PartnershipDirectory([.. all.DistinctBy(partnership => partnership.Key).OrderBy(partnership => turn.Person.MembershipOf(partnership.Key) is null)]);
    }
}
