using System.IO.Compression;
using S3ReportBot.EndToEnd.Support;
using S3ReportBot.Hosting;

namespace S3ReportBot.EndToEnd.Deployment;

public sealed class AppPackageTests : IDisposable
{
    private const string Schemas = "@microsoft/app-manifest@1.1.2";

    private readonly string _folder = Directory.CreateTempSubdirectory("app-package").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NeedsToolFact("node", "npm")]
    public async Task The_package_holds_a_manifest_that_Teams_takes_and_both_icons()
    {
        var zip = await BuildAsync();
        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((192, 192), SizeOf(zip["color.png"]));
        Assert.Equal((32, 32), SizeOf(zip["outline.png"]));
        Assert.Equal("", await ComplaintsAsync(Text(zip)));
        Assert.DoesNotContain("{{", Text(zip), StringComparison.Ordinal);
    }

    [NeedsToolFact("node", "npm")]
    public async Task Faults_in_the_manifest_are_found()
    {
        var manifest = Text(await BuildAsync());
        (string Sound, string Faulty)[] faults =
        [
            ("\"manifestVersion\": \"1.29\"", "\"manifestVersion\": \"9.9\""),
            ("\"version\": \"1.0.0\"", "\"version\": 1"),
            ("\"id\": \"1", "\"id\": \"x"),
            ("\"short\": \"S3ReportBot\"", "\"short\": \"S3ReportBot, the bot that collects reports\""),
            ("\"accentColor\": \"#1F4E79\"", "\"accentColor\": \"navy\""),
            ("\"outline\": \"outline.png\"", "\"contour\": \"outline.png\""),
            ("\"scopes\": [ \"personal\", \"team\", \"groupChat\" ]", "\"scopes\": [ \"personal\", \"everywhere\" ]"),
            ("\"supportsFiles\": true", "\"supportsFiles\": \"yes\""),
            ("\"botId\"", "\"bot\""),
            ("\"privacyUrl\": \"https://", "\"privacyUrl\": \"http//"),
            ("\"title\": \"continue\"", "\"name\": \"continue\""),
            ("\"accentColor\"", "\"colour\": \"blue\", \"accentColor\""),
        ];
        foreach (var (sound, faulty) in faults)
        {
            Assert.Contains(sound, manifest, StringComparison.Ordinal);
            Assert.True(await ComplaintsAsync(manifest.Replace(sound, faulty, StringComparison.Ordinal)) != "", faulty);
        }
    }

    private async Task<Dictionary<string, byte[]>> BuildAsync()
    {
        var file = Path.Combine(_folder, "app.zip");
        Assert.Equal(0, await AppPackage.RunAsync(
        [
            "--app-id", "12345678-90ab-cdef-1234-567890abcdef", "--domain", "bot.example.eu", "--organisation", "Example \"Programme\"",
            "--website", "https://www.example.eu", "--privacy", "https://www.example.eu/privacy", "--terms", "https://www.example.eu/terms", "--out", file,
        ]));
        await using var zip = await ZipFile.OpenReadAsync(file);
        var contents = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            await using var stream = await entry.OpenAsync();
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            contents[entry.FullName] = copy.ToArray();
        }

        return contents;
    }

    private static string Text(Dictionary<string, byte[]> zip) => System.Text.Encoding.UTF8.GetString(zip["manifest.json"]);

    private async Task<string> ComplaintsAsync(string manifest)
    {
        var file = Path.Combine(_folder, "manifest.json");
        await File.WriteAllTextAsync(file, manifest);
        return await Tool.RunAsync("node", Path.Combine(AppContext.BaseDirectory, "Deployment", "check-manifest.cjs"), await NpmPackage.FetchAsync(Schemas), file);
    }

    /// <summary>Width and height stand at fixed places of every PNG, big-endian.</summary>
    private static (int Width, int Height) SizeOf(byte[] png) =>
        (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
