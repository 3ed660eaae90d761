namespace S3ReportBot.Core.Conversations;

/// <summary>A message that was filed at one of two questions that its author may have meant: `move it` takes it to the other one.</summary>
/// <param name="Text">What was sent, to the letter.</param>
/// <param name="From">The question whose answer it is, or is a part of.</param>
/// <param name="To">The other one.</param>
/// <param name="Turn">The turn that filed it.</param>
public sealed record MovableMessage(string Text, string From, string To, string Turn);
