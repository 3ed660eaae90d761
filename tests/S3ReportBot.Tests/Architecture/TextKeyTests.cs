using System.Text.RegularExpressions;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Findings;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;
using S3ReportBot.Core.Texts;
using S3ReportBot.Leads;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Architecture;

/// <summary>Every sentence that the code asks for is there, and every sentence that is there is asked for.</summary>
public partial class TextKeyTests
{
    /// <summary>Keys that the code puts together, by the way it writes them.</summary>
    private static readonly Dictionary<string, IEnumerable<string>> Composed = new()
    {
        ["ask.{question.Kind}{filled}{hinted}"] = KindsOfOneMessage.SelectMany(kind => (string[])[$"ask.{kind}", $"ask.{kind}-filled"]).Append($"ask.{QuestionKind.Regions}-hinted"),
        ["question.{answer.State}"] = [$"question.{AnswerState.Skipped}", $"question.{AnswerState.Later}"],
        ["sections.{state}"] = Enum.GetNames<AnswerState>().Select(state => $"sections.{state}"),
        ["members.{member.Role}"] = Enum.GetNames<Role>().Select(role => $"members.{role}"),
        ["status.{progress.Status}"] = Enum.GetNames<ReportStatus>().Select(status => $"status.{status}"),
        ["reminded.{reminder.State}"] = Enum.GetValues<ReminderState>().Where(state => state != ReminderState.NotNeeded).Select(state => $"reminded.{state}"),
        ["lead.usage-{word}"] = ((string[])["nudge", "due", "remove", "remove name", "reopen"]).Select(word => $"lead.usage-{word}"),
        ["export.link-{file}"] = Enum.GetNames<LeadFile>().Select(file => $"export.link-{file}"),
        ["status.state-{standing.State}"] = Enum.GetNames<StandingState>().Select(state => $"status.state-{state}"),
        ["reminders.{frequency}"] = Enum.GetNames<ReminderFrequency>().Select(frequency => $"reminders.{frequency}"),
        ["confirm.no-{confirm.Kind}"] = Enum.GetValues<ConfirmationKind>().Except([ConfirmationKind.Held, ConfirmationKind.Import, ConfirmationKind.Conflict, ConfirmationKind.PassOver]).Select(kind => $"confirm.no-{kind}"),
        ["choose.name-{wrong}"] = Enum.GetNames<NameFault>().Select(fault => $"choose.name-{fault}"),
        ["document.link-{kind}-{format}"] = Enum.GetNames<DocumentKind>().Select(kind => $"document.link-{kind}-{FileFormat.Word}").Append($"document.link-{DocumentKind.Public}-{FileFormat.Html}"),
        ["brief.{Kind(turn, question, answer)}"] =
            ((string[])["choice", "rows", "rows-more", "ratings", "ratings-card", "filled", "question", "question-same"])
            .Select(kind => $"brief.{kind}"),
        ["again.{Kind(turn, question)}"] = KindsAsked.Select(kind => $"again.{kind}"),
        ["round.{Kind(turn, question)}"] = KindsAsked.Select(kind => $"round.{kind}"),
        ["talk.{reading.Id}"] = ((string[])["thanks", "hello", "bye", "sorry", "praise", "complaint", "okay", "mood"])
            .Select(kind => $"talk.{kind}"),
        ["faq.{topic.Id}.{index}"] = Shipped.Topics.Texts.Select(text => text.Key),
        ["finding.{finding.Rule}"] = Enum.GetNames<FindingRule>().Select(rule => $"finding.{rule}"),
        ["document.seal-{key}"] = SealLines().Matches(Source.Files("src/S3ReportBot.Core/Documents", ".cs")
            .Single(file => file.Path.EndsWith("/ReceiptPage.cs", StringComparison.Ordinal)).Text)
            .Select(line => $"document.seal-{line.Groups[1].Value}"),
    };

    private static IEnumerable<string> KindsAsked =>
        Enum.GetNames<QuestionKind>().Concat(Enum.GetNames<ColumnKind>().Select(kind => $"cell-{kind}"));

    private static IEnumerable<string> KindsOfOneMessage =>
        Enum.GetValues<QuestionKind>().Except([QuestionKind.Choice, QuestionKind.Rows, QuestionKind.Ratings]).Select(kind => kind.ToString());

    private static IEnumerable<string> Code => Source.Files("src", ".cs").Where(file => !file.Path.StartsWith("src/Polyfills/", StringComparison.Ordinal)).Select(file => file.Text);

    [Fact]
    public void Every_key_in_the_code_is_in_the_texts()
    {
        var asked = Code.SelectMany(text => Asked().Matches(text)).Select(match => match.Groups[1].Value).Concat(Composed.Values.SelectMany(keys => keys)).Distinct().ToList();

        Assert.InRange(asked.Count, 100, 1000);
        Assert.Empty(asked.Except(Shipped.Texts.Keys));
    }

    [Fact]
    public void Every_text_is_asked_for_somewhere()
    {
        var written = Code.SelectMany(text => Literals().Matches(text)).Select(match => match.Groups[1].Value).Concat(Composed.Values.SelectMany(keys => keys));

        Assert.Empty(Shipped.Texts.Keys.Where(key => !IsForm(key)).Except(written));
    }

    [Fact]
    public void Every_way_of_putting_a_key_together_is_known_here() => Assert.Equal(
        Composed.Keys.Order(StringComparer.Ordinal),
        Code.SelectMany(text => PutTogether().Matches(text)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    /// <summary>A form for a number is asked for by its text's key.</summary>
    private static bool IsForm(string key) =>
        key.Split('.') is [_, _, var form] && PluralForms.Of(Shipped.Texts.Language).Names.Contains(form);

    /// <summary>What a call that takes a key is given, in a choice between two as well.</summary>
    [GeneratedRegex(@"(?:\b(?:Say|Text|Invalid)\(|\b[tT]exts\[|\? |: )""([a-z]+(?:-[a-z]+)*\.[A-Za-z][A-Za-z-]*)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"""([A-Za-z.-]+)""")]
    private static partial Regex Literals();

    [GeneratedRegex(@"\$""([a-z]+\.(?:[a-z-]*\{[^""]+))""(?=[,;)\]])")]
    private static partial Regex PutTogether();

    [GeneratedRegex(@"(?:Line\(|return \()""([a-z-]+)""")]
    private static partial Regex SealLines();
}
