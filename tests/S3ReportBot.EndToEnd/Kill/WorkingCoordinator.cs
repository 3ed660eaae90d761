using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.EndToEnd.Kill;

/// <summary>A person who fills in a report, reads what the bot answers, and does what people do when it does not.</summary>
internal sealed class WorkingCoordinator(UnsteadyChannel channel, Questionnaire form, string name, Random random)
{
    private const int Period = 1;
    private const int Partnership = 2;
    private const int FirstQuestion = 3;
    private const int LastQuestion = 22;

    private int _serial;
    private int _shown;
    private bool _confirmed;
    private Said _last = new("start");

    public string PartnershipName => $"Load Test {name}";

    public string Talk => channel.Talk;

    public AnswerBook Book { get; } = new();

    public int Unanswered { get; private set; }

    public int AskedWhatWasMeant { get; private set; }

    public int AskedWhetherToStore { get; private set; }

    public bool Finished => Book.Settled.Count == LastQuestion - FirstQuestion + 1;

    /// <summary>What the bot did that it must not do; null so far.</summary>
    public string? Fault { get; private set; }

    /// <summary>One message and what came back.</summary>
    public async Task TakeTurnAsync()
    {
        if (_last.Answer is { } answer)
            Book.Sent(answer);
        var reply = await channel.SayAsync(_last.Text);
        if (reply is null)
            Unanswered++;
        _last = reply switch
        {
            null or { IsUnconfirmed: true } => AfterSilence(),
            { AsksWhatWasMeant: true } => Explain(reply),
            { AsksWhetherToStore: true } when (_last.Answer ?? _last.Meant ?? _last.Held) is { } kept => Agree(kept),
            _ => Read(reply),
        };
    }

    private Said AfterSilence()
    {
        var choice = random.Next(3);
        if (choice == 0 && _last.Answer is { Adds: false } answer)
            return Answer(answer.Question) with { AfterSilence = true };
        // A text that says little may be kept aside, though nobody heard so: then it is asked about again.
        return choice <= 1 ? _last with { AfterSilence = true } : new Said("continue", Held: _last.Answer ?? _last.Held);
    }

    /// <summary>The bot has kept the text aside and asks: for the new question, or instead of the last answer? Names tell which.</summary>
    private Said Explain(Reply reply)
    {
        AskedWhatWasMeant++;
        if ((_last.Answer ?? _last.Meant) is not { } meant)
            return new Said("continue");
        if (reply.SaysNewIsFor(form.Questions[meant.Question - 1].Name))
            return new Said("new", Meant: meant, AfterSilence: _last.AfterSilence);
        return reply.OffersInstead ? new Said("instead", Meant: meant, AfterSilence: _last.AfterSilence) : new Said("show it again");
    }

    /// <summary>The bot has kept a text aside that says little, and asks whether to store it.</summary>
    private Said Agree(SampleAnswer kept)
    {
        AskedWhetherToStore++;
        return new Said("store it", Meant: kept, AfterSilence: _last.AfterSilence);
    }

    private Said Read(Reply reply)
    {
        var before = _last.Answer ?? _last.Meant;
        if (before is { Adds: false } && reply.Question == before.Question && !_last.AfterSilence)
            Wrong(reply, $"'{before.Text}' was not taken");
        if (before is not null && (before.Adds || reply.Question != before.Question) && !reply.StoredNothing)
            Book.Acknowledge(before);
        if (_last.Settles > 0 && reply.Question != _last.Settles)
            Book.Settle(_last.Settles);
        if (reply.Question != 0 && Book.Settled.Contains(reply.Question) && reply.Question != _last.GoesTo && reply.Question != _shown)
            Wrong(reply, $"question {reply.Question} is answered and was asked again");
        if (reply.Question >= FirstQuestion && !_confirmed)
            Wrong(reply, "a report was opened that was not chosen");
        _shown = reply.Question;
        return Next();
    }

    private Said Next()
    {
        if (_shown >= FirstQuestion && random.Next(10) == 0)
        {
            var changeable = Book.Settled.Where(question => !SampleAnswer.IsTable(question)).ToArray();
            if (changeable.Length > 0)
                return GoTo(changeable[random.Next(changeable.Length)]);
        }

        return _shown switch
        {
            0 => WithoutQuestion(),
            Period => new Said("1"),
            Partnership => new Said(PartnershipName),
            _ when SampleAnswer.IsTable(_shown) && Book.HasKept(_shown) => new Said("done", Settles: _shown),
            _ => Answer(_shown),
        };
    }

    /// <summary>Nothing is open, or the name of a new partnership is to be confirmed.</summary>
    private Said WithoutQuestion()
    {
        if (_last.Text == PartnershipName)
        {
            _confirmed = true;
            return new Said("yes");
        }

        var unsettled = Enumerable.Range(FirstQuestion, LastQuestion - FirstQuestion + 1).FirstOrDefault(question => !Book.Settled.Contains(question));
        return _last.Text == "continue" && unsettled > 0 ? GoTo(unsettled) : new Said("continue");
    }

    private Said Answer(int question)
    {
        var answer = SampleAnswer.IsLongText(question) && random.Next(4) == 0
            ? SampleAnswer.ThatSaysLittle(question)
            : SampleAnswer.For(question, ++_serial, name);
        return new Said(answer.Text, Answer: answer);
    }

    private void Wrong(Reply reply, string what) => Fault ??= $"{name}: {what}\n{reply.Text}\n{channel.Talk}";

    private static Said GoTo(int question) => new($"go to {question}", GoesTo: question);

    /// <param name="Answer">The answer that the text is.</param>
    /// <param name="Meant">The answer that was sent before and that this message explains.</param>
    /// <param name="Held">An answer without an echo that the bot may have kept aside.</param>
    /// <param name="Settles">The question that this command ends.</param>
    /// <param name="AfterSilence">The message before it got no reply, so its author has seen no newer question.</param>
    private sealed record Said(
        string Text, SampleAnswer? Answer = null, SampleAnswer? Meant = null, SampleAnswer? Held = null, int GoesTo = 0, int Settles = 0,
        bool AfterSilence = false);
}
