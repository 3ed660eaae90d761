namespace S3ReportBot.Core.People;

/// <summary>What a channel told last about where and how a person lives.</summary>
/// <param name="Zone">Id of a time zone that this machine knows; null where no channel told one.</param>
/// <param name="Locale">Language tag, such as `pt-PT`.</param>
public sealed record Profile(string? Zone, string? Locale);
