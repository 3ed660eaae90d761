using System.Reflection;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Architecture;

/// <summary>
/// A value of the core's enumerations is stored by a word of its own (`StoredWords`), never by the name that the code has for it today.
/// </summary>
public sealed class StoredEnumTests
{
    [Fact]
    public void Storage_neither_writes_nor_reads_the_name_of_an_enumerations_value() => Assert.Empty(
        typeof(SqliteTables).Assembly.GetTypes().SelectMany(UsesOfNames));

    [Fact]
    public void Every_way_to_such_a_name_is_seen() => Assert.Equal(
        ["Format", "Names", "Parse", "TryParse", "Write"], UsesOfNames(typeof(Offender)).Select(use => use.Split('.')[^1])
            .Order(StringComparer.Ordinal));

    private static IEnumerable<string> UsesOfNames(Type type) => type.GetMembers(CompiledCode.Declared).OfType<MethodBase>()
        .Where(method => method.Name != "PrintMembers" && UsesNames(method))
        .Select(method => $"{type.Name}.{method.Name}");

    private static bool UsesNames(MethodBase method)
    {
        MemberInfo? before = null;
        foreach (var member in CompiledCode.MembersIn(method))
        {
            if (member is MethodInfo called
                && (IsOfEnum(called) || (called.Name == nameof(ToString) && before is Type prefix && IsOurs(prefix))))
                return true;
            before = member;
        }

        return false;
    }

    private static bool IsOfEnum(MethodInfo called) =>
        called.DeclaringType == typeof(Enum) || (called.Name == "AppendFormatted" && called.GetGenericArguments().Any(IsOurs));

    private static bool IsOurs(Type type) => type.IsEnum && type.Assembly == typeof(Questionnaire).Assembly;

    private static class Offender
    {
        public static string Write(ReportStatus status) => status.ToString();

        public static string Format(ReportStatus status) => $"It is {status}.";

        public static ReportStatus Parse(string word) => Enum.Parse<ReportStatus>(word);

        public static bool TryParse(string word) => Enum.TryParse<ReportStatus>(word, out _);

        public static string[] Names() => Enum.GetNames<ReportStatus>();
    }
}
