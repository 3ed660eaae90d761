using System.Reflection;
using System.Text.RegularExpressions;
using S3ReportBot.Bots;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Documents.Word;

namespace S3ReportBot.Tests.Architecture;

/// <summary>What files and messages are read with takes time in proportion to their length, whatever stands in them.</summary>
public class ExpressionTests
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Reading =
    [
        "S3ReportBot.Core.Imports", "S3ReportBot.Core.Answers", "S3ReportBot.Core.Texts", "S3ReportBot.Documents.Word",
        "S3ReportBot.Imports", "S3ReportBot.Channels", "S3ReportBot.Channels.Reading",
    ];

    private static IEnumerable<MethodInfo> Expressions =>
        from assembly in (Assembly[])[typeof(Questionnaire).Assembly, typeof(WordWriter).Assembly, typeof(TurnBot).Assembly]
        from type in assembly.GetTypes()
        where Reading.Contains(type.Namespace)
        from method in type.GetMethods(All)
        where method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0
        select method;

    [Fact]
    public void No_expression_that_reads_what_people_send_can_backtrack()
    {
        Assert.NotEmpty(Expressions);
        Assert.All(Reading, name => Assert.Contains(Source.Files("src", ".cs"), file => IsOf(file.Text, name)));
        Assert.Empty(
            from method in Expressions
            where !((Regex)method.Invoke(null, null)!).Options.HasFlag(RegexOptions.NonBacktracking)
            select $"{method.DeclaringType!.Name}.{method.Name}");
    }

    [Fact]
    public void Nothing_that_reads_what_people_send_makes_an_expression_of_its_own() => Assert.Empty(
        from file in Source.Files("src", ".cs")
        where Reading.Any(name => IsOf(file.Text, name))
        where file.Text.Contains("new Regex(", StringComparison.Ordinal)
            || file.Text.Contains(" Regex.", StringComparison.Ordinal)
        select file.Path);

    private static bool IsOf(string text, string name) => text.Contains($"namespace {name};", StringComparison.Ordinal);
}
