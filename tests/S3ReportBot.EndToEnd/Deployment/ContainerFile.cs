using System.Text.Json;
using System.Text.RegularExpressions;
using S3ReportBot.EndToEnd.Support;

namespace S3ReportBot.EndToEnd.Deployment;

/// <summary>Takes a container file's steps without an engine: its absolute folders become folders below an empty one.</summary>
internal sealed partial class ContainerFile(string repository, string root)
{
    private const string Build = "build";
    private readonly Dictionary<string, string> _environment = [];
    private string _stage = "";
    private string _folder = "/";

    public IReadOnlyDictionary<string, string> Environment => _environment;

    public IReadOnlyList<string> EntryPoint { get; private set; } = [];

    public IReadOnlyList<string> HealthCheck { get; private set; } = [];

    public string User { get; private set; } = "root";

    public string Folder => Inside(_folder);

    public async Task RunAsync()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(repository, "deploymentTemplates", "container", "Containerfile"));
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
            await TakeAsync(line.Split(' ', 2)[0], line.Split(' ', 2)[1]);
    }

    private async Task TakeAsync(string step, string arguments)
    {
        switch (step)
        {
            case "FROM":
                _stage = Path.Combine(root, arguments.Contains(" AS build", StringComparison.Ordinal) ? Build : "image");
                break;
            case "EXPOSE":
                break;
            case "WORKDIR":
                _folder = arguments;
                Directory.CreateDirectory(Folder);
                break;
            case "VOLUME":
                Directory.CreateDirectory(Inside(arguments));
                break;
            case "COPY" when arguments == ". .":
                CopyRepository();
                break;
            case "COPY" when arguments.StartsWith("--from=build ", StringComparison.Ordinal):
                await Tool.RunAsync("cp", "-a", Path.Combine(root, Build) + arguments.Split(' ')[1] + "/.", Folder);
                break;
            case "RUN":
                await Tool.RunAsync("bash", "-c", $"cd '{Folder}' && {Folders().Replace(arguments, folder => Inside(folder.Value))}");
                break;
            case "ENV":
                foreach (var pair in arguments.Split(' '))
                    _environment[pair.Split('=')[0]] = Folders().Replace(pair.Split('=')[1], folder => Inside(folder.Value));
                break;
            case "USER":
                User = arguments;
                break;
            case "HEALTHCHECK":
                HealthCheck = JsonSerializer.Deserialize<string[]>(arguments[(arguments.IndexOf("CMD", StringComparison.Ordinal) + 3)..])!;
                break;
            case "ENTRYPOINT":
                EntryPoint = JsonSerializer.Deserialize<string[]>(arguments)!;
                break;
            default:
                throw new InvalidOperationException($"No way to take the step {step} {arguments}.");
        }
    }

    private void CopyRepository()
    {
        var ignored = File.ReadAllLines(Path.Combine(repository, "deploymentTemplates", "container", "Containerfile.dockerignore"))
            .Select(line => new Regex($"(^|/){Regex.Escape(line.Replace("**/", "", StringComparison.Ordinal))}(/|$)")).ToList();
        foreach (var file in Directory.EnumerateFiles(repository, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }))
        {
            var relative = Path.GetRelativePath(repository, file);
            if (ignored.Exists(pattern => pattern.IsMatch(relative)))
                continue;
            var target = Path.Combine(Folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private string Inside(string folder) => Path.Combine(_stage, folder.TrimStart('/'));

    /// <summary>The image's own absolute folders, where a word begins with one.</summary>
    [GeneratedRegex(@"(?<=^|\s|=)/(source|app|data)\b")]
    private static partial Regex Folders();
}
