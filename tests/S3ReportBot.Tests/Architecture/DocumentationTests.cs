using System.Text.RegularExpressions;

namespace S3ReportBot.Tests.Architecture;

/// <summary>What the documents say of the source is there.</summary>
public partial class DocumentationTests
{
    private static readonly string[] Projects = ["S3ReportBot", "S3ReportBot.Core", "S3ReportBot.Storage", "S3ReportBot.Documents"];

    [Fact]
    public void A_file_that_a_document_names_exists() => Assert.Empty(
        from document in Source.Files("docs", ".md")
        from path in Paths().Matches(document.Text).Select(match => match.Groups["path"].Value)
        where FirstFolders().Contains(path.Split('/')[0]) && !Candidates(path).Any(Exists)
        select $"{document.Path}: {path}");

    private static HashSet<string> FirstFolders() =>
        [.. Projects.SelectMany(project => Directory.EnumerateDirectories(Path.Combine(Source.Root, "src", project)))
            .Select(folder => Path.GetFileName(folder)), "Core", "Storage", "Documents"];

    /// <summary>`Turns/Turn` is the bot's; `Core/Answers/Progress` and `Storage/Keys` begin with their project.</summary>
    private static IEnumerable<string> Candidates(string path) =>
        [$"src/S3ReportBot/{path}", $"src/S3ReportBot.{path}", $"src/S3ReportBot.Core/{path}", $"src/S3ReportBot.Storage/{path}"];

    private static bool Exists(string path) =>
        File.Exists(Path.Combine(Source.Root, path + ".cs")) || File.Exists(Path.Combine(Source.Root, path))
            || Directory.Exists(Path.Combine(Source.Root, path));

    [GeneratedRegex(@"`(?<path>[A-Z]\w+(?:/[A-Z]\w+(?:\.cs)?)+)`")]
    private static partial Regex Paths();
}
