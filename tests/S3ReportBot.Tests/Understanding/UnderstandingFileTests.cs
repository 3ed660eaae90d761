using Newtonsoft.Json.Linq;
using S3ReportBot.Questionnaires;

namespace S3ReportBot.Tests.Understanding;

/// <summary>A broken vocabulary is told with file, place and remedy.</summary>
public sealed class UnderstandingFileTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "dialogs");

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public UnderstandingFileTests()
    {
        foreach (var name in (string[])["understanding.json", "understanding.en.json"])
            File.Copy(Path.Combine(Shipped, name), Path.Combine(_folder, name));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_languages_that_are_there_are_read() =>
        Assert.Equal("en", Assert.Single(UnderstandingFile.Load(Path.Combine(_folder, "understanding.json")).Lexicons).Language);

    [Theory]
    [InlineData("understanding.en.json", "$.idioms.skip", "[\"the this\"]", "idioms.skip[0]", "nothing but glue")]
    [InlineData("understanding.en.json", "$.frames", "[\"a/b/c/d/e/f/g a/b/c/d/e/f/g a/b/c/d/e/f/g a/b/c/d/e/f/g\"]", "frames[0]",
        "fewer alternatives")]
    [InlineData("understanding.en.json", "$.glue", "\"the\"", "glue", "does not fit")]
    [InlineData("understanding.en.json", "$.words.go", "null", "words.go", "does not fit")]
    [InlineData("understanding.json", "$.requests.help", "[\"help?\"]", "requests.help[0]", "without a question mark")]
    [InlineData("understanding.json", "$.requests.help", "[\"hepl\"]", "requests.help[0]", "No language has words")]
    public void A_fault_is_told_with_place_and_remedy(string name, string at, string value, string place, string remedy)
    {
        var path = Path.Combine(_folder, name);
        var content = JObject.Parse(File.ReadAllText(path));
        content.SelectToken(at)!.Replace(JToken.Parse(value));
        File.WriteAllText(path, content.ToString());

        var fault = Assert.Throws<DialogsFileException>(() => UnderstandingFile.Load(Path.Combine(_folder, "understanding.json")));

        Assert.StartsWith(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_tells_its_language_by_its_name()
    {
        File.Move(Path.Combine(_folder, "understanding.en.json"), Path.Combine(_folder, "understanding.english-.json"));

        Assert.Contains("understanding.LANGUAGE.json",
            Assert.Throws<DialogsFileException>(() => UnderstandingFile.Load(Path.Combine(_folder, "understanding.json"))).Message,
            StringComparison.Ordinal);
    }
}
