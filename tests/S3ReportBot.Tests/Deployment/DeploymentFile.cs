namespace S3ReportBot.Tests.Deployment;

/// <summary>What an operator deploys with, as it stands in the repository.</summary>
internal static class DeploymentFile
{
    public static string Path(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "S3ReportBot.sln")))
            folder = folder.Parent!;
        return System.IO.Path.Combine(folder.FullName, "deploymentTemplates", name);
    }

    public static string Read(string name) => File.ReadAllText(Path(name));
}
