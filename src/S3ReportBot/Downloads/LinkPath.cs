namespace S3ReportBot.Downloads;

/// <summary>What a request to a link names in its path. Endpoints find it among the request's features.</summary>
internal sealed record LinkPath(string Token, string FileName)
{
    /// <summary>The first parts of all paths that hold a token.</summary>
    private static readonly string[] Roots = ["documents", "status", "exports"];

    /// <summary>As it is left of a path that held one.</summary>
    public static string Route(string root) => $"/{root}";

    /// <summary>Wherever the root stands and however its slashes are written: mistyped or handed on by a proxy, it is a right.</summary>
    /// <returns>Null for a path that holds no token; else what it holds, and the path without it.</returns>
    public static (LinkPath Link, string Path)? Of(string path)
    {
        var parts = path.Replace("%2f", "/", StringComparison.OrdinalIgnoreCase).Replace('\\', '/').Split('/');
        for (var at = 0; at < parts.Length; at++)
            if (Array.Find(Roots, root => parts[at].EndsWith(root, StringComparison.OrdinalIgnoreCase)) is { } root)
                return (new LinkPath(parts.ElementAtOrDefault(at + 1) ?? "", string.Join('/', parts.Skip(at + 2))), Route(root));
        return null;
    }
}
