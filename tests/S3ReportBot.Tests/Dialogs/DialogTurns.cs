using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Tests.Support;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>What one person has before them: puts a turn into the turn state for dialogs tested alone, and keeps what they recorded.</summary>
internal sealed class DialogTurns(Questionnaire form, string channel = "test") : IMiddleware
{
    private static readonly DateTimeOffset Start = new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero);
    private readonly ReportKey _key = new("ccre-s3", new ReportingPeriod(2020, 2));
    private int _turns;

    public AnswerSheet Answers { get; private set; } = AnswerSheet.Empty;

    public PendingQuestion? Shown { get; private set; }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = Turn(turnContext.Activity.Text);
        turnContext.TurnState.Set(turn);
        await next(cancellationToken);
        await turn.SendAsync(turnContext, cancellationToken);
        (Answers, Shown) = (turn.Report!.Answers, turn.PendingQuestion);
    }

    public Turn Turn(string text)
    {
        var capabilities = ChannelCapabilities.Of(channel);
        var person = new Person("anna", "Anna", [new Membership("ccre-s3", "CCRE-S3", Role.Coordinator)]);
        return new Turn
        {
            Id = $"turn-{++_turns}",
            RunId = "this process",
            Now = Start + TimeSpan.FromMinutes(_turns),
            Incoming = Incoming.Of(new Activity { Text = text }),
            Person = person,
            Conversation = "test/anna",
            Channel = capabilities,
            Form = form,
            Texts = Shipped.Texts,
            Row = new TurnRow { PendingQuestion = Shown },
            Reply = new Reply(Shipped.Texts, capabilities),
            Regions = Shipped.Regions(2016).Directory,
            Report = new ReportDraft(new ReportRows(_key, null, null, Answers, new Dictionary<string, string>(), null, null), "CCRE-S3", form),
            PendingQuestion = Shown,
        };
    }
}
