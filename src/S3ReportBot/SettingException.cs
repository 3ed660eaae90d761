namespace S3ReportBot;

/// <summary>A setting that cannot be meant: the start stops. The message names the setting and the remedy.</summary>
public sealed class SettingException(string message) : Exception(message);
