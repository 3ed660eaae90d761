using System.Reflection;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using S3ReportBot.Bots;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Documents.Word;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Architecture;

/// <summary>Nobody has to say which of two types of one name is meant.</summary>
public class TypeNameTests
{
    private static readonly Assembly[] Own = [typeof(Questionnaire).Assembly, typeof(WordWriter).Assembly, typeof(SqliteTables).Assembly, typeof(TurnBot).Assembly];
    private static readonly Assembly[] Theirs = [typeof(Activity).Assembly, typeof(IConnectorClient).Assembly, typeof(IBot).Assembly, typeof(CloudAdapter).Assembly];

    /// <summary>A row of a table: storage knows no activities.</summary>
    private static readonly string[] Apart = [nameof(S3ReportBot.Storage.Tables.Entity)];

    [Fact]
    public void No_type_of_the_product_is_called_as_one_of_the_bot_frameworks() => Assert.Empty(
        Own.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsNested && !type.Name.StartsWith('<')).Select(type => type.Name)
            .Intersect(Theirs.SelectMany(assembly => assembly.GetExportedTypes()).Select(type => type.Name))
            .Except(Apart));
}
