using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Imports;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Acts on what a message is, before it can be an answer.</summary>
internal sealed class MessageMeaning(CommandTable commands, ReportImport imports, TopicAnswers topics, Corrections corrections,
    GradedHelp help, TwoThings two)
{
    /// <param name="asked">A question of the bot's own that the message was no reply to; null for none.</param>
    /// <returns>Null: the message answers the current question.</returns>
    public async Task<NavigationResult?> ReadAsync(Turn turn, Confirmation? asked, Understood understood,
        CancellationToken cancellationToken)
    {
        var reading = understood.Reading;
        var isServed = reading.Kind is MessageKind.Question or MessageKind.SmallTalk;
        if (asked is { Kind: ConfirmationKind.Import, Argument: var soFar } && turn.Incoming.Card is null && !isServed
            && await imports.ReadAsync(turn, soFar, reading is { Kind: MessageKind.Command, Certainty: not Certainty.Likely },
                cancellationToken) is { } imported)
            return imported;
        if (UnreadMessage.Unusable(turn, cancellationToken) is { } refused)
            return Waiting.Instead(turn, asked, refused);
        if (turn.Report is { IsOpen: true } && (UnseenQuestion.IsSavedAlready(turn) || UnseenQuestion.IsReplyToHeld(turn)))
            return Waiting.Instead(turn, asked, AtOpenQuestion(turn));
        if (reading.Kind == MessageKind.Word && turn.Aside is { } aside)
            return await AboutAsideAsync(turn, asked, aside, reading.Id, cancellationToken);
        switch (reading.Kind)
        {
            case MessageKind.Command:
                return await CommandAsync(turn, asked, understood, cancellationToken);
            case MessageKind.Question:
                await topics.SayAsync(turn, reading, asked, cancellationToken);
                turn.Failed = reading.Id == TopicCatalog.Unknown;
                await help.SayAsync(turn, cancellationToken);
                return Waiting.Served(turn, asked);
            case MessageKind.SmallTalk:
                turn.Say($"talk.{reading.Id}");
                return Waiting.Served(turn, asked);
            case MessageKind.Correction when turn.Report is { IsOpen: true } && turn.Form.Find(reading.Id) is { } meant:
                corrections.Propose(turn, meant, asked);
                return Waiting.Served(turn, asked);
            case MessageKind.Answer when reading.Parts is { } parts
                && await two.ReadAsync(turn, asked, parts, cancellationToken) is { } done:
                return done;
            default:
                var plain = PlainText.Read(turn, asked, reading);
                await help.SayAsync(turn, cancellationToken);
                return plain;
        }
    }

    private static NavigationResult AtOpenQuestion(Turn turn)
    {
        turn.Reply.Offer(turn.Current is null ? ["continue", "review"] : []);
        return NavigationResult.Stay;
    }

    private async Task<NavigationResult> AboutAsideAsync(
        Turn turn, Confirmation? asked, AsideMessage aside, string word, CancellationToken cancellationToken)
    {
        var isStored = word is Asides.Store or Asides.Add || aside is { Offer: null, Change: null };
        if (!turn.SawQuestion || (isStored && word != Asides.No && turn is not { Report.IsOpen: true, Current.Key: ReportKeyPart.None }))
            return Waiting.Instead(turn, asked, NavigationResult.Stay);
        turn.Aside = null;
        if (word == Asides.No)
        {
            Asides.Drop(turn, aside);
            return Waiting.Instead(turn, asked, NavigationResult.Stay);
        }

        if (word == Asides.Add)
            return Asides.AddIt(turn, aside);
        if (word == Asides.Yes && aside.Change is { } change)
            return Corrections.Make(turn, change);
        if (word == Asides.Yes && aside.Offer is { } line)
            return await commands.FindAsync(turn, line, cancellationToken) is { } found
                ? await CommandTable.RunAsync(turn, found.Command, found.Argument, cancellationToken)
                : NavigationResult.Stay;
        return Asides.StoreIt(turn, aside);
    }

    private async Task<NavigationResult?> CommandAsync(Turn turn, Confirmation? asked, Understood understood,
        CancellationToken cancellationToken)
    {
        var (reading, line) = (understood.Reading, RequestedCommand.Line(turn, understood.Reading.Id));
        if (asked is { Kind: ConfirmationKind.Import } && line == RequestedCommand.Cancel)
            return Waiting.Instead(turn, asked, NavigationResult.Stay);
        var found = understood.Command ?? await commands.FindAsync(turn, line, cancellationToken);
        // What was written before the question stood there goes on with a text more likely than it asks for something.
        if (found is not { } command
            || (reading.Certainty == Certainty.Likely && (!turn.SawQuestion || EnterSends.Continued(turn) is not null)))
            return PlainText.Read(turn, asked, reading);
        if (asked is { Kind: ConfirmationKind.Conflict } && command.Command.Overwrites)
        {
            turn.Say("conflict.first");
            return Waiting.Instead(turn, asked, NavigationResult.Stay);
        }

        if (understood.Command is not null || !CommandTable.IsPossible(turn, command.Command)
            || (reading.Certainty != Certainty.Likely && RequestedCommand.IsDoneAtOnce(line)))
            return Waiting.Instead(turn, asked, await CommandTable.RunAsync(turn, command.Command, command.Argument, cancellationToken));
        RequestedCommand.Offer(turn, line, reading, asked);
        return Waiting.Served(turn, asked);
    }
}
