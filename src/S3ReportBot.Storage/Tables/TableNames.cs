namespace S3ReportBot.Storage.Tables;

public static class TableNames
{
    public const string Reports = "Reports";
    public const string People = "People";
    public const string Directory = "Directory";
    public const string Overview = "Overview";
    public const string Reminders = "Reminders";
    public const string Invitations = "Invitations";
    public const string Keys = "Keys";

    public static IReadOnlyList<string> All { get; } =
        [Reports, People, Directory, Overview, Reminders, Invitations, Keys];
}
