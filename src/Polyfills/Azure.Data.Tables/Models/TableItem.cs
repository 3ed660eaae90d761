namespace Azure.Data.Tables.Models;

/// <summary>A table.</summary>
public partial class TableItem
{
    public TableItem(string name) => Name = name;

    public string Name { get; }
}
