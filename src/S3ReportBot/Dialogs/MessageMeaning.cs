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
        if (reading.MayBeAnswer && Asides.IsSaidAgain(turn, turn.Incoming.Text))
            return Asides.Ask(turn, turn.Current!);
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
            case MessageKind.Question or MessageKind.SmallTalk when reading.MayBeAnswer && EnterSends.GoesOn(turn):
                return PlainText.Read(turn, asked, reading);
            case MessageKind.Command:
                return await CommandAsync(turn, asked, understood, cancellationToken);
            case MessageKind.Question:
                await topics.SayAsync(turn, reading, asked, cancellationToken);
                turn.Failed = reading.Id == TopicCatalog.Unknown;
                await help.SayAsync(turn, cancellationToken);
                return Served(turn, asked, reading);
            case MessageKind.SmallTalk:
                turn.Say($"talk.{reading.Id}");
                return Served(turn, asked, reading);
            case MessageKind.Correction when turn.Report is { IsOpen: true } && turn.Form.Find(reading.Id) is { } meant:
                corrections.Propose(turn, meant, reading, asked);
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

    /// <summary>What was served and may be an answer is kept, in case it was one.</summary>
    private static NavigationResult Served(Turn turn, Confirmation? asked, MessageReading reading)
    {
        var isOpen = turn is { Report.IsOpen: true, Current.Key: ReportKeyPart.None, SawQuestion: true };
        if (reading.MayBeAnswer && isOpen && (asked is null || !Confirmations.Blocks(asked)))
            Asides.KeepServed(turn);
        return Waiting.Served(turn, asked);
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

        if (word == Asides.Add || (word == Asides.Yes && aside.Earlier is not null))
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
        // What ends a text ends what is kept of it too: its author has not yet read that it is.
        if (EnterSends.Kept(turn) is not null && TwoThings.GoesOn.Contains(line))
            return Waiting.Instead(turn, asked, NavigationResult.Stay);
        // What was written before the question stood there goes on with a text more likely than it asks for something.
        if (found is not { } command
            || (reading.Certainty == Certainty.Likely && (!turn.SawQuestion || EnterSends.GoesOn(turn)))
            || (understood.Command is null && !RequestedCommand.IsDoneNow(reading, line) && !RequestedCommand.CanBeDone(turn, line)))
            return PlainText.Read(turn, asked, reading);
        if (RequestedCommand.Begins(turn, line) is { } begun && reading.Certainty == Certainty.Likely)
            return Waiting.Instead(turn, asked, Asides.Ask(turn, turn.Current!, begun));
        if (asked is { Kind: ConfirmationKind.Conflict } && command.Command.Overwrites)
        {
            turn.Say("conflict.first");
            return Waiting.Instead(turn, asked, NavigationResult.Stay);
        }

        if (understood.Command is not null || !CommandTable.IsPossible(turn, command.Command)
            || RowCommands.NamesNoRow(turn, line) || RequestedCommand.IsDoneNow(reading, line))
            return Waiting.Instead(turn, asked, await CommandTable.RunAsync(turn, command.Command, command.Argument, cancellationToken));
        RequestedCommand.Offer(turn, line, reading, asked);
        return Waiting.Served(turn, asked);
    }
}
