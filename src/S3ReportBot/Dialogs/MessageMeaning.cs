using S3ReportBot.Channels.Reading;
using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Imports;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>
/// Decides what a message means before it can be an answer: a card, a command, a message written before its author could see the
/// question, or none of these.
/// </summary>
internal sealed class MessageMeaning(CommandTable commands, EditedMessages edits, ReportImport imports)
{
    /// <summary>What comes before a question of the bot's own: edits, second deliveries, cards, what an import waits for.</summary>
    /// <param name="asked">That question; null for none.</param>
    /// <returns>Null: none of these.</returns>
    public async Task<NavigationResult?> ReadFirstAsync(Turn turn, Confirmation? asked, CancellationToken cancellationToken)
    {
        if (!turn.IsRepeat && turn.Incoming.Kind is TurnKind.Edit or TurnKind.Deletion)
            return turn.Incoming.Kind == TurnKind.Edit ? await edits.ReadEditAsync(turn, cancellationToken) : EditedMessages.ReadDeletion(turn);
        turn.PendingQuestion = turn.PendingQuestion is { Question.Length: > 0 } pending ? pending with { Confirm = null } : null;
        if (turn.IsRepeat)
            return SayAgain(turn, asked);
        if (turn.Moved is { } moved)
            turn.Say(moved.Follows ? "move.followed" : "move.no-right", ("name", moved.By), ("time", BrusselsTime.Time(moved.At)),
                ("report", moved.To));
        Handover.Tell(turn);
        turn.AskedBeside = asked is { Kind: ConfirmationKind.Move } ? asked : null;
        UnseenQuestion.SayWhatWasSaved(turn);
        if (turn.Incoming.TooLong is { } length)
            return TooLong(turn, asked, length);
        if (turn.Incoming.Card is { } card && CardAnswers.Read(turn, card) is { } answered)
            return Instead(turn, asked, answered);
        if (asked is { Kind: ConfirmationKind.Import } && turn.Incoming.Card is null
            && await imports.ReadAsync(turn, asked.Argument, await commands.FindAsync(turn, turn.Incoming.Text, cancellationToken) is not null, cancellationToken) is { } imported)
            return imported;
        return null;
    }

    /// <param name="asked">A question of the bot's own that the message was no reply to; null for none.</param>
    /// <returns>Null: the message answers the current question.</returns>
    public async Task<NavigationResult?> ReadAsync(Turn turn, Confirmation? asked, CancellationToken cancellationToken)
    {
        if (Unusable(turn, cancellationToken) is { } refused)
            return Instead(turn, asked, refused);
        if (turn.Report is { IsOpen: true } && (UnseenQuestion.IsSavedAlready(turn) || UnseenQuestion.IsReplyToHeld(turn)))
            return Instead(turn, asked, AtOpenQuestion(turn));
        if (await commands.FindAsync(turn, turn.Incoming.Text, cancellationToken) is { } command)
            return Instead(turn, asked, await CommandTable.RunAsync(turn, command.Command, command.Argument, cancellationToken));
        return turn.Current is { Key: not ReportKeyPart.None } key ? AsChoice(turn, key) : AsAnswer(turn, asked);
    }

    /// <summary>A second delivery whose response must be like the first: it is done, and the open question.</summary>
    private static NavigationResult SayAgain(Turn turn, Confirmation? asked)
    {
        turn.Say("repeat.done-already");
        return asked is null ? NavigationResult.Stay : Confirmations.Again(turn, asked);
    }

    /// <summary>Whatever is done instead of answering about a text kept aside lets that text go, and says so.</summary>
    private static NavigationResult Instead(Turn turn, Confirmation? asked, NavigationResult result)
    {
        UnseenQuestion.Drop(turn, asked);
        return result;
    }

    /// <summary>Nothing of it was read, so that it ends nothing that was begun: an import goes on with what it has.</summary>
    private static NavigationResult TooLong(Turn turn, Confirmation? asked, int length)
    {
        turn.Say("invalid.too-long", ("length", length), ("limit", AnswerText.Longest));
        return asked is { Kind: ConfirmationKind.Import } ? ReportImport.GoOn(asked.Argument) : Instead(turn, asked, NavigationResult.Stay);
    }

    private static NavigationResult? Unusable(Turn turn, CancellationToken cancellationToken)
    {
        var text = turn.Incoming.Text;
        if (text.Length > 0)
        {
            // Where no report is open, the answer to `import` itself says the way.
            var isImport = text.TrimEnd('.').Equals("import", StringComparison.OrdinalIgnoreCase);
            if (turn.Incoming.HasFiles && !(isImport && (turn.File is not null || turn.Report is not { IsOpen: true })))
                turn.Say("input.file-beside");
            return null;
        }

        if (turn.Incoming.Card is not null)
            turn.Say("input.unknown-card");
        else if (turn.Incoming.HasFiles)
            return AttachedAlone.Read(turn, cancellationToken);
        else
            turn.Say("input.empty");
        return NavigationResult.Stay;
    }

    private static NavigationResult AtOpenQuestion(Turn turn)
    {
        turn.Reply.Offer(turn.Current is null ? ["continue", "review"] : []);
        return NavigationResult.Stay;
    }

    /// <summary>What names the report. A card says itself which question it answers.</summary>
    private static NavigationResult? AsChoice(Turn turn, Question question)
    {
        if (turn.SawQuestion || turn.Incoming.Card?.Question == question.Id)
            return null;
        turn.Say("unseen.too-early", ("question", question.Name));
        return NavigationResult.Stay;
    }

    private static NavigationResult? AsAnswer(Turn turn, Confirmation? asked)
    {
        if (turn.Report is { IsOpen: false })
        {
            Submitted.Say(turn);
            return NavigationResult.Leave;
        }

        if (turn.Current is not { } question)
        {
            turn.Say(turn.Report is not null ? "input.no-question" : turn.Person.IsLead ? "input.lead" : "input.not-begun");
            turn.Reply.Offer(turn.Report is not null ? "continue" : turn.Person.IsLead ? "status" : "start", "help");
            return NavigationResult.Leave;
        }

        return AsAnswerTo(turn, question, asked);
    }

    private static NavigationResult? AsAnswerTo(Turn turn, Question question, Confirmation? asked)
    {
        if (EditedMessages.ReadQuotation(turn, question) is { } older)
            return Instead(turn, asked, older);
        if (!turn.Row.Confirmed || (!turn.SawQuestion && asked is { Kind: ConfirmationKind.Held }))
            return UnseenQuestion.Hold(turn, question, asked);
        if (!turn.SawQuestion && turn.PendingQuestion is not { Adding: true })
            return UnseenQuestion.TooEarly(turn, question);
        UnseenQuestion.Drop(turn, asked);
        if (BareNumber.MeansNothing(turn, question))
        {
            BareNumber.Say(turn);
            return NavigationResult.Stay;
        }

        if (turn.PendingQuestion is not { Adding: true })
            return null;
        AnswerRecorder.Append(turn, question, turn.Incoming.Text);
        return AnswerRecorder.GoOnAdding(turn);
    }
}
