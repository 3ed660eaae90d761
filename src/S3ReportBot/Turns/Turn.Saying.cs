using Microsoft.Bot.Builder;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Turns;

/// <summary>What a turn says and asks. A question leaves through the prompt that puts it.</summary>
internal sealed partial class Turn
{
    private bool _questionUnsent;
    private Sitting? _sitting;

    /// <summary>What was asked in full since the person began, or went on after a break.</summary>
    public Sitting Sitting
    {
        get => _sitting ??= Row.Sitting?.Until(Now) ?? Sitting.Begun;
        set => _sitting = value;
    }

    /// <summary>The message was no answer, and was none of what else can be said here.</summary>
    public bool Failed { get; set; }

    /// <summary>Whoever asks to see a question sees all of it.</summary>
    public bool AsksInFull { get; set; }

    /// <summary>A question of the form, or of what names a report, is put.</summary>
    public bool Asks { get; private set; }

    /// <summary>The current question may never have arrived, and the message after this reply counts as written in its sight.</summary>
    public bool MustAskAgain => !Asks && !Row.Confirmed && Current is not null;

    public void Say(string text, params (string Name, object Value)[] parts) => Reply.Say(text, parts);

    /// <summary>The question that the reply puts is what the next message answers.</summary>
    public void Ask(PendingQuestion pending)
    {
        var asked = Report is { Header: null } ? pending with { Confirm = pending.Confirm ?? AskedBeside } : pending;
        var failures = PendingQuestion is { } same && IsSamePlace(same, asked) ? same.Failures : 0;
        PendingQuestion = asked with { Aside = AsideAt(asked), Failures = failures };
        Asks = _questionUnsent = true;
    }

    /// <summary>A message kept aside stays with the question that it was sent at.</summary>
    private AsideMessage? AsideAt(PendingQuestion asked)
    {
        if (Ready is { } ready && ready.Question == asked.Question && asked.Row is null)
            return ready.Message;
        return Row.PendingQuestion is { } before && IsSamePlace(before, asked) ? Aside : null;
    }

    private static bool IsSamePlace(PendingQuestion one, PendingQuestion other) =>
        (one.Question, one.Row, one.Column) == (other.Question, other.Row, other.Column);

    /// <summary>The reply puts a question of the bot's own; that of the form waits beside it.</summary>
    public void Confirm(Confirmation confirmation)
    {
        PendingQuestion = (PendingQuestion ?? new PendingQuestion { Question = "", At = Now }) with { Confirm = confirmation };
        _questionUnsent = true;
    }

    /// <summary>Sends what was said so far.</summary>
    /// <exception cref="InvalidOperationException">A question is among it that no prompt has put.</exception>
    public Task SendAsync(ITurnContext context, CancellationToken cancellationToken) => _questionUnsent
        ? throw new InvalidOperationException("A question is sent by its prompt.")
        : SendAllAsync(context, cancellationToken);

    /// <summary>For prompts: sends the question with what was said before it.</summary>
    public Task SendQuestionAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        _questionUnsent = false;
        return SendAllAsync(context, cancellationToken);
    }

    private async Task SendAllAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        ReopenedOnly.Say(this);
        if (Report is { IsOpen: true } report && report.Changes.Any(change => change.Undoes == 0))
            Reply.Offer("undo");
        foreach (var activity in Reply.Take(new CardOrigin(Report?.Key, "", 0)))
            await context.SendActivityAsync(activity, cancellationToken);
    }
}
