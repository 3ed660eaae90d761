namespace S3ReportBot.Documents;

/// <summary>What a request to a link names in its path. Endpoints find it among the request's features.</summary>
internal sealed record LinkPath(string Token, string FileName)
{
    /// <summary>The first parts of all paths that hold a token.</summary>
    private static readonly string[] Roots = ["documents", "status", "exports"];

    /// <summary>As it is left of a path that held one.</summary>
    public static string Route(string root) => $"/{root}";

    /// <returns>Null for a path that holds no token; else what it holds, and the path without it.</returns>
    public static (LinkPath Link, string Path)? Of(string path)
    {
        var parts = path.TrimStart('/').Split('/', 3);
        if (Array.Find(Roots, root => root.Equals(parts[0], StringComparison.OrdinalIgnoreCase)) is not { } root)
            return null;
        return (new LinkPath(parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? ""), Route(root));
    }
}
