namespace S3ReportBot.EndToEnd.Kill;

/// <summary>What one person sent for each question and what of it was acknowledged.</summary>
internal sealed class AnswerBook
{
    private readonly Dictionary<int, Page> _pages = [];
    private readonly HashSet<int> _settled = [];

    public IReadOnlyCollection<int> Settled => _settled;

    public int Acknowledgements { get; private set; }

    public void Sent(SampleAnswer answer) => PageOf(answer.Question).Sent.Add(answer);

    /// <summary>The bot went on: from now on this answer must stand, until a later one replaces it.</summary>
    public void Acknowledge(SampleAnswer answer)
    {
        Acknowledgements++;
        var page = PageOf(answer.Question);
        if (answer.Adds)
        {
            page.Kept.Add(answer);
            return;
        }

        page.Joined = [.. page.Sent.Where(sent => sent != answer)];
        page.Kept = [answer];
        page.Sent = [];
        Settle(answer.Question);
    }

    /// <summary>The bot must not ask this question again by itself.</summary>
    public void Settle(int question) => _settled.Add(question);

    public bool HasKept(int question) => PageOf(question).Kept.Count > 0;

    /// <summary>Compares with what the bot shows as the present answer.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Fault(int question, string shown)
    {
        var page = PageOf(question);
        var strange = SampleAnswer.NamesIn(shown).Except(page.All.Select(answer => answer.Name)).FirstOrDefault();
        if (strange is not null)
            return $"question {question} shows '{strange}', which was never sent for it:\n{shown}";
        if (page.Kept.Count == 0)
            return null;
        var fine = page.Kept.TrueForAll(answer => answer.StandsIn(shown)) || (!page.Kept[0].Adds && page.Sent.Exists(answer => answer.StandsIn(shown)));
        return fine ? null : $"question {question} has lost '{page.Kept[^1].Text}':\n{shown}";
    }

    private Page PageOf(int question)
    {
        if (!_pages.TryGetValue(question, out var page))
            _pages[question] = page = new Page();
        return page;
    }

    private sealed class Page
    {
        /// <summary>The acknowledged answer; of a table, every acknowledged block.</summary>
        public List<SampleAnswer> Kept { get; set; } = [];

        /// <summary>Sent since, fate unknown.</summary>
        public List<SampleAnswer> Sent { get; set; } = [];

        /// <summary>Sent before the acknowledged answer without an echo: the bot may have kept such a text aside and stored both together.</summary>
        public List<SampleAnswer> Joined { get; set; } = [];

        public IEnumerable<SampleAnswer> All => [.. Kept, .. Sent, .. Joined];
    }
}
