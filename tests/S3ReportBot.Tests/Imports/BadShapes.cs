using System.Text;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Imports;

/// <summary>Texts that cost a careless reader far more than their length: one thing over and over.</summary>
internal static class BadShapes
{
    private static readonly string[] Markup =
    [
        "<!--", "<!-", "<script", "<script>", "</script", "<title>", "<style ", "<head>", "<a", "<a href=\"", "<a href=x>", "<", "</",
        "&", "&amp", "&#", "</p><p>", "<p>a", "<br",
        "<a href=\"https://a.eu\">b</a>", "<a href=\"https://a.eu\">", "<li>a", "<ol><li>a</li></ol>", "<ul><li>", "<table><tr><td>",
        "<td>a", "<table>", "<b x=1>", "</b>", "<div></p>",
        "<p a=\"", "<p \"", "<p   =", "<blockquote itemtype=\"x/Reply\">", "<span itemtype=\"x/Mention\" itemid=\"0\">",
        "<table><tr><td>\"<br>", "<div =</div>", "<table a=</table><td a=</td>", "<ol a=</ol><li a=</li>",
    ];

    private static readonly string[] Plain =
    [
        "\"", "\t\"", "\t\"\"", "\"\t", "\t", ";", "a;b;c\n", "a;", "|", "|\n", "| a ", "--|\n", "1.", "1.1", "1) ", "1. a\n", "a\n",
        "\n", "a  b\n", "  a", "a  ", " ", "\n\t", "- a\n", "> \n",
        "(", "(A", "( ", ")", ",", "FI1D7,", "Aragon (ES24), ", "[a](http://x", "[a](http://a[b](", "<http://a", "<http://a.eu>", "[",
        "*", "•", "# ", "_", "1", "=1", "7=3,", "x\t", "Goal 1\tx\n", "Goal 1: ",
        "jan to jun", "26 -", "st", "a\u0301\u0316", "\u0301\u0316", "½", "😀", "\r", "\v", "\u00a0", "https://a.eu ", "<@U", "<@U1|a>",
        "<http:a|b", "<at>", "**",
    ];

    public static IEnumerable<string> All => Markup.Concat(Plain).Concat(OfTheForm);

    /// <summary>One of each sort.</summary>
    public static IEnumerable<string> Worst => ["<!--", "<script", "</p><p>", "<a", "&", "<table><tr><td>", "1.1", "a\n", "\n", "\t",
    "(", .. OfTheForm.Take(4)];

    /// <summary>What stands in the form itself, whole and by halves.</summary>
    private static IEnumerable<string> OfTheForm
    {
        get
        {
            foreach (var question in Shipped.Form.Questions.Where(question => question.Key == ReportKeyPart.None).DistinctBy(question => question.Kind))
            {
                yield return question.Name + "\n";
                yield return question.Text + "\n";
                yield return question.Text[..(question.Text.Length / 2)] + "\n";
                yield return question.Text[..^2] + "xx\n";
            }

            foreach (var section in Shipped.Form.Sections.Take(2))
                yield return section.Title + "\n";
        }
    }

    /// <summary>A report whose answers are of that shape, each kind of question with its part of it.</summary>
    public static string Report(string shape, int length)
    {
        var questions = Shipped.Form.Questions.DistinctBy(question => question.Kind).ToList();
        var text = new StringBuilder();
        foreach (var question in questions)
            text.Append(question.Text).Append('\n').Append(Of(shape, Math.Max(1, (length / questions.Count) - question.Text.Length - 2))).Append('\n');
        return text.ToString()[..Math.Min(length, text.Length)];
    }

    public static string Of(string shape, int length)
    {
        var text = new StringBuilder(length + shape.Length);
        while (text.Length < length)
            text.Append(shape);
        return text.ToString(0, length);
    }
}
