using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Messages that may be no answer: kept with the question that they were sent at until their author says what they are.</summary>
internal static class Asides
{
    public const string Store = "store it", Add = "add it", Yes = "yes", No = "no";

    /// <summary>What a message that is kept aside waits for.</summary>
    public static readonly IReadOnlyList<string> Words = [Store, Add, Yes, No];

    /// <summary>Keeps it; the question on the screen stays.</summary>
    public static NavigationResult Keep(Turn turn, AsideMessage aside)
    {
        turn.PendingQuestion = turn.PendingQuestion! with { Aside = aside };
        turn.Aside = aside;
        return NavigationResult.Quiet;
    }

    /// <summary>Keeps what was served and may be an answer; what waits for its author's word already goes before.</summary>
    public static void KeepServed(Turn turn)
    {
        if (turn.Aside is { Served: false })
            return;
        turn.Say("aside.served", ("question", turn.Current!.Name));
        turn.Reply.Offer(Store);
        Replacing.SayWhatGoes(turn);
        turn.Aside = new AsideMessage(turn.Incoming.Text) { Served = true };
    }

    public static bool IsSaidAgain(Turn turn, string text) => turn is { SawQuestion: true, Current: not null, Aside: { Served: true } kept }
        && kept.Text == text;

    /// <summary>
    /// The first words of a message; of one at a confidential question none, because they would stand on a locked screen.
    /// </summary>
    public static string Quoted(Turn turn, string text) => IsConfidential(turn, turn.Current)
        ? turn.Texts["shown.message"]
        : turn.Texts["shown.text", ("text", Excerpt.Of(text))];

    /// <summary>Of a message that may be about one of several questions: its first words, or how long it is.</summary>
    public static string Named(Turn turn, string text, params Question?[] about) =>
        about.Any(question => IsConfidential(turn, question))
            ? turn.Texts["shown.hidden", ("count", Acknowledged.Words(text))]
            : turn.Texts["shown.text", ("text", Excerpt.Of(text))];

    private static string Quoted(Turn turn, AsideMessage aside) =>
        aside.Change is { } change && IsConfidential(turn, turn.Form.Find(change.Question))
            ? turn.Texts["shown.message"]
            : Quoted(turn, aside.Text);

    private static bool IsConfidential(Turn turn, Question? question) =>
        question is not null && turn.Form.SectionOf(question).Audience == Audience.Confidential;

    /// <summary>Asks about a message that is unclear.</summary>
    /// <param name="part">What of the message may be the answer; null for all of it.</param>
    public static NavigationResult Ask(Turn turn, Question question, string? part = null)
    {
        var kept = part ?? turn.Incoming.Text;
        var text = Quoted(turn, kept);
        if (turn.PendingQuestion is { Row: not null } pending && AnswerRows.IsTable(question))
            turn.Say("aside.ask-cell", ("text", text), ("column", AnswerRows.Columns(question)[pending.Column].Name),
                ("question", question.Name));
        else
            turn.Say("aside.ask", ("text", text), ("question", question.Name));
        turn.Reply.Offer(Store);
        Replacing.SayWhatGoes(turn);
        turn.Reply.Offer(No);
        turn.Failed = true;
        return Keep(turn, new AsideMessage(kept));
    }

    /// <summary>Asks whether a message goes on with the answer before; it may answer the question that waits too, or nothing.</summary>
    public static NavigationResult AskEarlier(Turn turn, Question before, string text)
    {
        var aside = new AsideMessage(text) { Earlier = before.Id };
        SayEarlier(turn, aside, before);
        return Keep(turn, aside);
    }

    private static void SayEarlier(Turn turn, AsideMessage aside, Question before)
    {
        turn.Say("aside.earlier", ("text", Named(turn, aside.Text, before, turn.Current)), ("question", Naming.Of(turn, before)),
            ("open", turn.Current!.Name));
        turn.Reply.Offer(Add, Store);
        Replacing.SayWhatGoes(turn, mayAdd: false);
        turn.Reply.Offer(No);
    }

    /// <summary>What is kept and waits for a word, in a line, below a question that is asked again.</summary>
    public static void Remind(Turn turn, AsideMessage aside)
    {
        if (aside.Served)
            return;
        if (aside.Earlier is { } earlier)
        {
            SayEarlier(turn, aside, turn.Form[earlier]);
            return;
        }

        var canStore = turn is { Report.IsOpen: true, Current.Key: ReportKeyPart.None };
        if (aside.Offer is { } line)
            turn.Say(canStore ? "aside.kept-offer" : "aside.kept-offer-only", ("text", Quoted(turn, aside)), ("line", line));
        else
            turn.Say(aside.Change is null ? "aside.kept" : "aside.kept-change", ("text", Quoted(turn, aside)));
        turn.Reply.Offer(aside is { Offer: null, Change: null } ? [] : [Yes]);
        turn.Reply.Offer(canStore ? [Store] : []);
        Replacing.SayWhatGoes(turn);
        turn.Reply.Offer(No);
    }

    /// <summary>Says that it is kept no longer; of what was served nobody expects anything.</summary>
    public static void Drop(Turn turn, AsideMessage? aside)
    {
        if (aside is { Served: false })
            turn.Say("aside.dropped", ("text", Quoted(turn, aside)));
        turn.Aside = null;
    }

    /// <summary>Stores it as the answer to the question that it was sent at.</summary>
    public static NavigationResult StoreIt(Turn turn, AsideMessage aside)
    {
        var position = DialogPosition.Of(turn.PendingQuestion!);
        turn.Agreed = true;
        if (!position.Adding)
        {
            var stored = Answering.Record(turn, position, Reading(turn, position, aside.Text));
            // Where two texts wait for a choice, they go on waiting.
            return Conflicts.Of(turn, turn.Form[position.Question]) is null ? stored : NavigationResult.To(turn.Form[position.Question]);
        }

        AnswerRecorder.Append(turn, turn.Current!, aside.Text);
        return AnswerRecorder.GoOnAdding(turn);
    }

    /// <summary>What could be read is read so; what is refused or passed over is taken as it stands.</summary>
    private static Reading Reading(Turn turn, DialogPosition position, string text) => AnswerRecognizer.Read(turn, position, text) switch
    {
        Turns.Reading.Refused or AnswerReading.Nothing when !Literal.Of(text).Is => AnswerRecognizer.Read(turn, position, "=" + text),
        var read => read,
    };

    /// <summary>Adds it to the text or list that is there, or to the one before.</summary>
    public static NavigationResult AddIt(Turn turn, AsideMessage aside)
    {
        AnswerRecorder.Append(turn, aside.Earlier is { } earlier ? turn.Form[earlier] : turn.Current!, aside.Text);
        return NavigationResult.Stay;
    }
}
