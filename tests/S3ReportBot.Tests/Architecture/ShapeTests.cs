using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using S3ReportBot.Bots;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Documents.Word;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Architecture;

/// <summary>House rules that a machine can check.</summary>
public partial class ShapeTests
{
    private const int LongestFile = 150;

    /// <summary>Files over the limit, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = new()
    {
        ["src/S3ReportBot.Storage/Tables/Sqlite/GroupCommit.cs"] = "One commit of many writers, with what can go wrong in between: read together or not at all.",
    };

    private static readonly Assembly[] Product = [typeof(Questionnaire).Assembly, typeof(WordWriter).Assembly, typeof(SqliteTables).Assembly, typeof(TurnBot).Assembly];

    private static IEnumerable<Type> Types => Product.SelectMany(assembly => assembly.GetTypes())
        .Where(type => !IsMade(type) && type.Namespace?.StartsWith("S3ReportBot", StringComparison.Ordinal) is true);

    [Fact]
    public void Nothing_in_the_core_can_be_changed_from_outside() => Assert.Empty(
        from type in typeof(Questionnaire).Assembly.GetExportedTypes()
        from property in type.GetProperties()
        where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void A_class_is_sealed_or_made_to_be_derived_from() =>
        Assert.Empty(Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName));

    [Fact]
    public void The_last_parameter_of_an_asynchronous_method_is_its_cancellation_token() => Assert.Empty(
        from type in Types
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let token = method.GetParameters().FirstOrDefault(parameter => parameter.ParameterType == typeof(CancellationToken))
        where !IsMade(method) && Product.Contains(method.GetBaseDefinition().DeclaringType!.Assembly) && !typeof(Delegate).IsAssignableFrom(type) && token is not null && (token.Name != "cancellationToken" || token.Position != method.GetParameters().Length - 1)
        select $"{type.Name}.{method.Name}");

    [Fact]
    public void An_asynchronous_method_of_a_store_can_be_cancelled() => Assert.Empty(
        from type in Types.Where(type => type.Name.EndsWith("Store", StringComparison.Ordinal) || type.Name.EndsWith("Directory", StringComparison.Ordinal))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where typeof(Task).IsAssignableFrom(method.ReturnType) && !method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken))
        select $"{type.Name}.{method.Name}");

    [Fact]
    public void A_file_is_short_or_has_a_reason()
    {
        var tooLong = Source.Files("src", ".cs").Where(file => LinesOf(file.Text) > LongestFile).Select(file => file.Path);

        Assert.Equal(LongFiles.Keys.Order(StringComparer.Ordinal), tooLong.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_file_names_a_folder_of_one_machine_or_a_package_registry() => Assert.Empty(
        Source.Files("", ".cs", ".md", ".json", ".props", ".targets", ".csproj", ".js", ".css", ".html", ".sh", ".chat", ".txt", ".editorconfig", ".sln")
            .SelectMany(file => OfOneMachine().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")));

    [Fact]
    public void No_rule_is_switched_off_in_code() => Assert.Empty(
        Source.Files("src", ".cs").Where(file => SwitchedOff().IsMatch(file.Text)).Select(file => file.Path));

    /// <summary>Without what is used, which grows with the number of folders.</summary>
    private static int LinesOf(string text) => text.Split('\n').Count(line => !line.StartsWith("using ", StringComparison.Ordinal));

    private static bool IsMade(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal) || member.IsDefined(typeof(CompilerGeneratedAttribute)) || (member.DeclaringType is { } outer && IsMade(outer));

    [GeneratedRegex(@"(?<![\w.])/(?:work|root|home|Users)/\w|[A-Z]:\\Users\\|\bregistry\.(?:npmjs|yarnpkg)|\bnuget\.org/v3|\bpypi\.org")]
    private static partial Regex OfOneMachine();

    [GeneratedRegex(@"#pragma warning disable|\[SuppressMessage|\bTODO\b|\bHACK\b")]
    private static partial Regex SwitchedOff();
}
