namespace S3ReportBot.Storage;

/// <summary>The filters of queries, as text: the only place where they are made. Keys in them hold no quotation marks.</summary>
internal static class TableFilter
{
    /// <summary>from &lt;= row &lt; to, in one partition.</summary>
    public static string Range(string partition, string from, string to) =>
        $"PartitionKey eq {Literal(partition)} and RowKey ge {Literal(from)} and RowKey lt {Literal(to)}";

    private static string Literal(string key) => $"'{key.Replace("'", "''", StringComparison.Ordinal)}'";
}
