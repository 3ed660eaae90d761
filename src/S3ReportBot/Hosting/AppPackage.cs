using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace S3ReportBot.Hosting;

/// <summary>`S3ReportBot app-package`: the Teams app of one installation, as the .zip that Teams takes.</summary>
/// <remarks>Source of its limits: the Teams app manifest schema; the icons are 192 and 32 pixels square.</remarks>
internal static partial class AppPackage
{
    private const string Usage = """
        Usage: S3ReportBot app-package --app-id GUID --domain HOST --website URL --privacy URL --terms URL [--organisation NAME] [--out FILE]

          --app-id        the bot's application (client) id: the template's output botAppId
          --domain        the host that serves the bot, without https://: the template's output domain
          --website, --privacy, --terms
                          https pages of your organisation that Teams shows beside the app
          --organisation  the name that Teams shows as the developer, at most 32 characters; default: the domain
          --out           the file to write; default: S3ReportBot.zip
        """;

    private static readonly string[] Icons = ["color.png", "outline.png"];

    public static async Task<int> RunAsync(string[] arguments)
    {
        var given = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        var values = Values(given);
        if (Fault(values) is { } fault)
        {
            await Console.Error.WriteLineAsync($"{fault}\n\n{Usage}");
            return 1;
        }

        var file = Path.GetFullPath(given["out"] ?? "S3ReportBot.zip");
        await WriteAsync(file, values);
        Console.WriteLine($"Written: {file}. Upload it in the Teams admin centre (Teams apps, Manage apps, Upload), or in Teams under Apps, Manage your apps.");
        return 0;
    }

    private static Dictionary<string, string> Values(IConfiguration given) => new()
    {
        ["appId"] = given["app-id"] ?? "",
        ["domain"] = given["domain"] ?? "",
        ["website"] = given["website"] ?? "",
        ["privacy"] = given["privacy"] ?? "",
        ["terms"] = given["terms"] ?? "",
        ["organisation"] = given["organisation"] ?? given["domain"] ?? "",
    };

    private static string? Fault(Dictionary<string, string> values)
    {
        if (!Guid.TryParseExact(values["appId"], "D", out _))
            return $"--app-id \"{values["appId"]}\" is no GUID like 12345678-90ab-cdef-1234-567890abcdef.";
        if (Uri.CheckHostName(values["domain"]) != UriHostNameType.Dns || !values["domain"].Contains('.', StringComparison.Ordinal))
            return $"--domain \"{values["domain"]}\" is no host name like bot.example.eu.";
        if (values["organisation"].Length is 0 or > 32)
            return $"--organisation \"{values["organisation"]}\" must have 1 to 32 characters.";
        foreach (var page in new[] { "website", "privacy", "terms" })
        {
            if (!Uri.TryCreate(values[page], UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
                return $"--{page} \"{values[page]}\" is no address like https://www.example.eu/page.";
        }

        return null;
    }

    private static async Task WriteAsync(string file, Dictionary<string, string> values)
    {
        var templates = Path.Combine(AppContext.BaseDirectory, "teams");
        await using var stream = File.Create(file);
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: false, entryNameEncoding: null);
        var manifest = await File.ReadAllTextAsync(Path.Combine(templates, "manifest.json"));
        await using (var entry = await zip.CreateEntry("manifest.json").OpenAsync())
        await using (var writer = new StreamWriter(entry))
            await writer.WriteAsync(Place().Replace(manifest, place => JsonEncodedText.Encode(values[place.Groups[1].Value]).ToString()));
        foreach (var icon in Icons)
            await zip.CreateEntryFromFileAsync(Path.Combine(templates, icon), icon);
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Place();
}
