namespace Azure.Data.Tables;

public enum TableUpdateMode
{
    /// <summary>Properties that are not given stay.</summary>
    Merge = 0,

    /// <summary>They go.</summary>
    Replace = 1,
}
