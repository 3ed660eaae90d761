using S3ReportBot.Channels;
using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Answers a question to the bot: from data, with the facts of this report and this person.</summary>
internal sealed class TopicAnswers(TopicCatalog topics, MemberList members)
{
    private const int Buttons = 2;

    /// <param name="asked">A question of the bot's own that waits; null for none.</param>
    public async Task SayAsync(Turn turn, MessageReading reading, Confirmation? asked, CancellationToken cancellationToken)
    {
        var topic = topics.Of(reading.Id);
        var facts = new Facts(turn, asked, await LeadsAsync(turn, topic, cancellationToken));
        var index = topic.Answers.ToList().FindIndex(answer => answer.When.All(facts.Holds));
        var lines = turn.Reply.Text(TopicCatalog.Key(topic, index), facts.Parts()).Split('\n')
            .Where(line => !string.IsNullOrWhiteSpace(line));
        turn.Reply.Add($"{turn.Reply.Text("topic.about", ("about", topic.About))}\n{string.Join('\n', lines)}");
        var next = reading.Alternatives.Concat(topic.Near).Select(topics.Of)
            .Where(other => other != topic && other.Id != TopicCatalog.Unknown).Distinct();
        turn.Reply.OfferAs(next.Take(Buttons).Select(other => new Button(other.Button, other.Button)));
    }

    private Task<IReadOnlyList<string>> LeadsAsync(Turn turn, Topic topic, CancellationToken cancellationToken) =>
        turn.Report is { } report && topic.Answers.Any(answer => answer.When.Contains(Facts.LeadsNamed))
            ? members.LeadsAsync(report.Key.Partnership, cancellationToken)
            : Task.FromResult<IReadOnlyList<string>>([]);
}
