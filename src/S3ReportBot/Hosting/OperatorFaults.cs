using S3ReportBot.Connector;
using S3ReportBot.Questionnaires;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Hosting;

/// <summary>What ends the program and is the operator's to mend: the message alone says what is wrong, and where.</summary>
internal static class OperatorFaults
{
    public static bool Includes(Exception exception) => exception is DialogsFileException or StorageException or SettingsException;
}
