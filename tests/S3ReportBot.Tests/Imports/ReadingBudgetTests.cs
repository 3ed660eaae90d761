using S3ReportBot.Core.Texts;
using System.Security;
using System.Text;
using Microsoft.Bot.Schema;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Imports;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Imports;
using S3ReportBot.Tests.Support;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Imports;

/// <summary>
/// Sixteen times the length costs at most sixty times the processor's time, whatever stands in it: linear is 16, quadratic 256. Both
/// where everything is read and where the longer text is refused.
/// </summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class ReadingBudgetTests
{
    private const int Times = 16;
    private const int MostFolds = 60;

    /// <summary>Milliseconds below which the machine is measured, and not the reader.</summary>
    private const double Floor = 0.2;

    /// <summary>What is sent how: makes of a text what does the work of reading it.</summary>
    private static readonly Dictionary<string, Func<string, Action>> Ways = new()
    {
        ["report.txt"] = text => File("report.txt", text),
        ["report.md"] = text => File("report.md", text),
        ["report.text"] = text => File("report.text", text),
        ["report.html"] = text => File("report.html", text),
        ["report.htm"] = text => File("report.htm", text),
        ["report.docx"] = text => Bytes("report.docx", Word(text)),
        ["report.odt"] = text => File("report.odt", text),
        ["report.doc"] = text => File("report.doc", text),
        ["report.pdf"] = text => File("report.pdf", text),
        ["data: address"] = Inline,
        ["pasted"] = text => Message("webchat", text, null),
        ["twin"] = text => Message("msteams", "flat", text),
        ["Slack"] = text => Message("slack", text, null),
    };

    private static readonly string[] ReadByItself = ["report.txt", "report.html", "pasted", "twin", "Slack"];

    public static TheoryData<string, int> Lengths
    {
        get
        {
            var lengths = new TheoryData<string, int>();
            foreach (var way in Ways.Keys)
            {
                lengths.Add(way, 50_000);
                lengths.Add(way, 12_500);
            }

            // As much as one message may hold.
            lengths.Add("pasted", 3_100);
            lengths.Add("Slack", 3_100);
            return lengths;
        }
    }

    [Theory, MemberData(nameof(Lengths))]
    public void A_text_costs_in_proportion_to_its_length(string way, int length)
    {
        if (!ThreadTime.IsKnown)
            return;
        var dear = Shapes(way, length).Select(shape => Compared(way, shape, length)).OfType<string>().ToList();

        Assert.Empty(dear);
    }

    /// <summary>What a way shares with another one is tried there with all shapes; here it is enough that it is the same reader.</summary>
    private static IEnumerable<string> Shapes(string way, int length) =>
        length < 50_000 && ReadByItself.Contains(way) ? BadShapes.All : BadShapes.Worst;

    /// <returns>What is wrong; null if nothing is. What is quick enough for any shorter text is not compared.</returns>
    private static string? Compared(string way, string shape, int length)
    {
        var longer = Ways[way](Filled(way, shape, length * Times));
        if (ThreadTime.Least(longer, 1) <= Floor * MostFolds)
            return null;
        var small = Math.Max(Floor, ThreadTime.Least(Ways[way](Filled(way, shape, length)), 5, enough: Floor));
        var large = ThreadTime.Least(longer, 5, enough: small * MostFolds);
        return large > small * MostFolds ? $"{shape}: {small:F1} ms, {large:F1} ms" : null;
    }

    private static string Filled(string way, string shape, int length) =>
        way.StartsWith("report.", StringComparison.Ordinal) && way is not ("report.html" or "report.htm")
            ? BadShapes.Report(shape, length)
            : BadShapes.Of(shape, length);

    private static Action File(string name, string text) => Bytes(name, Encoding.UTF8.GetBytes(text));

    private static Action Bytes(string name, byte[] content) => () => Report(FileText.Read(name, content));

    private static Action Inline(string text)
    {
        var file = new AttachedAddress("report.html", "data:text/html;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
        return () => Report(FileText.Read(file.Name, file.Content(5_000_000)!));
    }

    private static void Report(ReportFile file)
    {
        if (file.Text is { } text)
            ReportTextReader.Read(Shipped.Form, Shipped.Texts, text);
    }

    private static byte[] Word(string text) => WordReaderTests.Package(WordReaderTests.Document(string.Concat(
        text.Split('\n').Select(line => $"<w:p><w:r><w:t>{SecurityElement.Escape(AnswerText.Clean(line))}</w:t></w:r></w:p>"))));

    private static Action Message(string channel, string text, string? html)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message, ChannelId = channel, Text = text,
            From = new ChannelAccount("anna"), Conversation = new ConversationAccount(id: "1"), Recipient = new ChannelAccount("bot"),
            Attachments = html is null ? [] : [new Attachment("text/html", content: html)],
            Entities = [new Mention(new ChannelAccount("bot", "Bot"), "<at>"), new Mention(new ChannelAccount("maria", "<at><at>"), "a")],
        };
        return () => Answers(Incoming.Of(activity).Text);
    }

    /// <summary>As an answer to any question that it can be one to.</summary>
    private static void Answers(string text)
    {
        foreach (var question in Shipped.Form.Asked.DistinctBy(question => question.Kind))
            if (question.Kind == QuestionKind.Rows)
                PasteReader.Read(question.Columns, text, []);
            else
                AnswerReader.Read(question, Answer.None(question.Id), text);
    }
}
