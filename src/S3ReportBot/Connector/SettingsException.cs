namespace S3ReportBot.Connector;

/// <summary>A setting is missing or wrong. The message is for the operator: what to set, and where.</summary>
internal sealed class SettingsException(string message) : Exception(message);
