using S3ReportBot.Commands;
using S3ReportBot.Core.Understanding;

namespace S3ReportBot.Dialogs;

/// <summary>A message that was read.</summary>
/// <param name="Command">The command that it is to the letter, with its argument; null where it is none, or one in other words.</param>
internal sealed record Understood(MessageReading Reading, (Command Command, string Argument)? Command = null);
