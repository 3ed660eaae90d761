namespace S3ReportBot.Core.Reports;

/// <summary>A section that one of several coordinators is asked to do: the others are not asked its questions.</summary>
/// <param name="Section">Its id in the form.</param>
/// <param name="Person">Key of who does it; empty until somebody who was no member has joined.</param>
/// <param name="Name">Of that person, as people read it.</param>
/// <param name="By">Name of who asked.</param>
/// <param name="Code">Hash of the invitation code that was made for it; empty for a member.</param>
/// <param name="Told">That person has read it here.</param>
public sealed record HandedSection(string Section, string Person, string Name, string By, string Code, bool Told);
