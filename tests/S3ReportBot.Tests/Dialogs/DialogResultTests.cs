using Newtonsoft.Json;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Reports;
using S3ReportBot.Dialogs;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>The Dialogs package writes what a dialog ends with, and what stands on its stack, as JSON with all properties.</summary>
public class DialogResultTests
{
    private static readonly ReportingPeriod Period = new(2020, 2);
    private static readonly Confirmation Confirmation = new(ConfirmationKind.Submit, "1");

    private static readonly object[] OnTheStack = [new DialogPosition("sdg"), Confirmation];

    private static readonly object[] Results =
    [
        NavigationResult.Stay, NavigationResult.Leave, NavigationResult.Quiet, NavigationResult.To(new DialogPosition("sdg")),
        NavigationResult.Next(null), NavigationResult.Confirm(ConfirmationKind.Submit, "1"),
        NavigationResult.Open(new ReportKey("ccre-s3", Period), "CCRE-S3"),
        new Reading.Refused("invalid.date", ("answer", "soon")), new ConfirmationReading("yes"),
        new ReportReading.HalfYear(Period), new ReportReading.Listed(Partnership.Named("CCRE-S3", "")!), new ReportReading.Unlisted("CCRE"),
        new AnswerReading.Nothing(), new AnswerReading.Whole(new TextContent("text")), new AnswerReading.Entries(["Lazio"]),
        new AnswerReading.Pasted(new PastedRows([["Games"]], 0)), new AnswerReading.NewRow("Games"), new AnswerReading.Cell("Lazio"),
        new AnswerReading.Outcomes([new NumberedOutcome(1, EventOutcome.Held, "")]),
    ];

    [Fact]
    public void All_that_may_end_a_dialog_can_be_written() =>
        Assert.All(Results.Concat(OnTheStack), result => Assert.StartsWith("{", JsonConvert.SerializeObject(result), StringComparison.Ordinal));

    [Fact]
    public void None_is_left_out() => Assert.Empty(
        from type in typeof(NavigationResult).Assembly.GetTypes()
        where !type.IsAbstract && (type.IsSubclassOf(typeof(NavigationResult)) || type.IsSubclassOf(typeof(Reading)))
        where !Results.Any(result => result.GetType() == type)
        select type.Name);
}
