using System.Reflection;
using System.Text.RegularExpressions;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Documents.Word;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Architecture;

/// <summary>The arrows of the architecture: who may know whom.</summary>
public partial class ArrowTests
{
    private const string Core = "S3ReportBot.Core";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [Core] = [],
        ["S3ReportBot.Documents"] = [Core, "DocumentFormat.OpenXml", "DocumentFormat.OpenXml.Framework", "System.IO.Packaging"],
        ["S3ReportBot.Storage"] = [Core, "Azure.Core", "Azure.Data.Tables", "SQLitePCLRaw.core", "SQLitePCLRaw.provider.e_sqlite3", "SQLitePCLRaw.batteries_v2", "Microsoft.Extensions.Logging.Abstractions"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_only_what_it_may(string project)
    {
        Assembly[] assemblies = [typeof(Questionnaire).Assembly, typeof(WordWriter).Assembly, typeof(SqliteTables).Assembly];

        var referenced = assemblies.Single(assembly => assembly.GetName().Name == project).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !IsRuntime(name));

        Assert.Empty(referenced.Except(Allowed[project]));
    }

    [Theory]
    [InlineData("Dialogs"), InlineData("Commands"), InlineData("Questions"), InlineData("Channels/Cards")]
    public void The_conversation_names_no_table_no_file_format_no_network_and_no_channel(string folder)
    {
        var named = Source.Files($"src/S3ReportBot/{folder}", ".cs").SelectMany(file => Foreign().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));

        Assert.Empty(named);
    }

    /// <summary>What a channel can do is asked of the table of capabilities.</summary>
    [Fact]
    public void Only_the_folder_of_the_channels_knows_one_by_name() => Assert.Empty(
        from folder in (string[])["Bots", "Channels/Cards", "Commands", "Dialogs", "Downloads", "Imports", "Leads", "Questionnaires",
            "Questions",
            "Reminders", "Turns"]
        from file in Source.Files($"src/S3ReportBot/{folder}", ".cs")
        where ChannelName().IsMatch(file.Text)
        select file.Path);

    [Fact]
    public void Only_the_documents_project_names_open_xml() => Assert.All(
        Source.Files("src", ".cs").Where(file => file.Text.Contains("DocumentFormat.OpenXml", StringComparison.Ordinal)),
        file => Assert.StartsWith("src/S3ReportBot.Documents/", file.Path, StringComparison.Ordinal));

    private static bool IsRuntime(string name) =>
        (name.StartsWith("System.", StringComparison.Ordinal) && name != "System.IO.Packaging") || name is "System" or "netstandard";

    [GeneratedRegex(@"\bITables?\b|\bTableWrite\b|\bTableKey\b|\bSqlite\w*|DocumentFormat\.|\bHttpClient\b|\bIHttpClientFactory\b|""(?:msteams|slack|webchat|directline|emulator)""")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"""(?:msteams|slack|webchat|directline|emulator)""|\bConnector\.Channels\b")]
    private static partial Regex ChannelName();
}
