using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>What is neither an order nor a question: an answer, or a text that may be one.</summary>
internal static class PlainText
{
    private static readonly string[] AboutPartnerships = ["status", "members", "nudge", "document", "reopen", "remove", "invite"];

    /// <returns>Null: the message answers the current question.</returns>
    public static NavigationResult? Read(Turn turn, Confirmation? asked, MessageReading reading)
    {
        if (asked is not null && Confirmations.Blocks(asked) && !Confirmations.TakesText(asked, turn.Incoming.Text, reading))
            return KeepBeside(turn, asked, reading);
        if (RatingsRecorder.TakeLate(turn))
            return Waiting.Instead(turn, asked, NavigationResult.Stay);
        return turn.Current is { Key: not ReportKeyPart.None } key ? AsChoice(turn, key, reading) : AsAnswer(turn, asked, reading);
    }

    /// <summary>A text where only a word is waited for: kept where it could be the answer to a question that waits too.</summary>
    private static NavigationResult KeepBeside(Turn turn, Confirmation asked, MessageReading reading)
    {
        // `ok` that is too little for a yes is no answer to anything else either.
        if (reading.Why != MessageReader.Word && turn is { Report.IsOpen: true, Current: { Key: ReportKeyPart.None } question })
        {
            var text = Literal.Of(turn.Incoming.Text).Text;
            Asides.Drop(turn, turn.Aside);
            turn.Say("aside.beside", ("text", Asides.Quoted(turn, text)), ("question", question.Name));
            Replacing.SayWhatGoes(turn);
            Asides.Keep(turn, new AsideMessage(text));
        }
        else
            turn.Say("confirm.word-only", ("text", Asides.Quoted(turn, turn.Incoming.Text)));
        return Confirmations.Again(turn, asked);
    }

    /// <summary>What names the report. A card says itself which question it answers.</summary>
    private static NavigationResult? AsChoice(Turn turn, Question question, MessageReading reading)
    {
        if (!turn.SawQuestion && turn.Incoming.Card?.Question != question.Id)
        {
            turn.Say("unseen.too-early", ("question", question.Name));
            return NavigationResult.Stay;
        }

        // What is no half-year or on no list says so best by itself: with an example, or with the nearest names.
        if (reading.Kind == MessageKind.Answer || reading.Why == MessageReader.Unreadable || question.Key == ReportKeyPart.Period)
            return null;
        turn.Failed = true;
        turn.Say("choose.unclear", ("text", Excerpt.Of(turn.Incoming.Text)), ("question", question.Name));
        return NavigationResult.Stay;
    }

    private static NavigationResult? AsAnswer(Turn turn, Confirmation? asked, MessageReading reading)
    {
        if (turn.Report is { IsOpen: false })
        {
            Submitted.Say(turn);
            return NavigationResult.Leave;
        }

        if (asked is null && EnterSends.Join(turn) is { } joined)
            return joined;
        // Whoever has not seen a reply can only go on; later a doubt is asked about.
        var goesOn = reading.Kind == MessageKind.Answer || turn.Sight == Sight.Before;
        if (goesOn && turn.PendingQuestion is not { Adding: true } && turn.Row.Confirmed && EnterSends.Continued(turn) is { } before)
            return GoOn(turn, asked, before);
        if (asked is null && reading.Kind != MessageKind.Answer && EnterSends.AskFirst(turn) is { } askedFirst)
            return askedFirst;
        if (turn.Current is not { } question)
        {
            if (turn is { Report: null, Person.IsLead: true })
                SayToLead(turn);
            else
                turn.Say(turn.Report is not null ? "input.no-question" : "input.not-begun");
            turn.Reply.Offer(turn.Report is not null ? "continue" : turn.Person.IsLead ? "status" : "start", "help");
            return NavigationResult.Leave;
        }

        return AsAnswerTo(turn, question, asked, reading);
    }

    /// <summary>Of a line that begins as a command about a partnership only the name is not understood.</summary>
    private static void SayToLead(Turn turn)
    {
        var isLine = turn.Incoming.Text.Split(' ', 2) is [var word, _]
            && AboutPartnerships.Contains(word, StringComparer.OrdinalIgnoreCase);
        turn.Say(isLine ? "input.lead-name" : "input.lead");
    }

    private static NavigationResult? AsAnswerTo(Turn turn, Question question, Confirmation? asked, MessageReading reading)
    {
        if (EditedMessages.ReadQuotation(turn, question) is { } older)
            return Waiting.Instead(turn, asked, older);
        // A word that is too little to decide is no answer either.
        if (reading is { Why: MessageReader.Word, Kind: MessageKind.Unclear } && turn.Aside is not null)
            return Waiting.Instead(turn, asked, NavigationResult.Stay);
        // Said again, perhaps because nobody heard that it is kept.
        if (turn.Aside is { Offer: null, Change: null } kept && kept.Text == turn.Incoming.Text)
            return Asides.Ask(turn, question);
        if (!turn.Row.Confirmed || (!turn.SawQuestion && asked is { Kind: ConfirmationKind.Held }))
        {
            Asides.Drop(turn, turn.Aside);
            return UnseenQuestion.Hold(turn, question, asked);
        }

        if (!turn.SawQuestion && turn.PendingQuestion is not { Adding: true } && !EnterSends.IsForOpen(turn, question))
        {
            turn.Say("unseen.too-early", ("question", question.Name));
            return NavigationResult.Stay;
        }

        UnseenQuestion.Drop(turn, asked);
        Asides.Drop(turn, turn.Aside);
        if (BareNumber.MeansNothing(turn, question))
        {
            BareNumber.Say(turn);
            return NavigationResult.Stay;
        }

        var refuses = AnswerRecognizer.Refuses(turn, DialogPosition.Of(turn.PendingQuestion!));
        if (refuses && EarlyAnswers.Take(turn, question) is { } led)
            return led;
        if (reading.Kind != MessageKind.Answer && !refuses)
            return Asides.Ask(turn, question);
        if (turn.PendingQuestion is not { Adding: true })
            return null;
        AnswerRecorder.Append(turn, question, turn.Incoming.Text);
        return AnswerRecorder.GoOnAdding(turn);
    }

    /// <summary>Nothing is asked again: the question that waits stands there.</summary>
    private static NavigationResult GoOn(Turn turn, Confirmation? asked, Question before)
    {
        Asides.Drop(turn, turn.Aside);
        EnterSends.GoOn(turn, before);
        return Waiting.Instead(turn, asked, NavigationResult.Quiet);
    }
}
