namespace S3ReportBot.Storage.Tables;

/// <summary>One operation of a batch.</summary>
public abstract record TableWrite(string Row)
{
    /// <summary>Conflicts when the row exists.</summary>
    public sealed record Insert(string Row, EntityProperties Properties) : TableWrite(Row);

    /// <summary>Conflicts when the row is missing or has another ETag. All old properties go.</summary>
    public sealed record Replace(string Row, string ETag, EntityProperties Properties) : TableWrite(Row);

    /// <summary>Inserts or replaces without asking: for rows derived from others only.</summary>
    public sealed record Put(string Row, EntityProperties Properties) : TableWrite(Row);

    /// <summary>Conflicts when the row is missing or has another ETag.</summary>
    public sealed record Delete(string Row, string ETag) : TableWrite(Row);
}
