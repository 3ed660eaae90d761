using S3ReportBot.Questionnaires;

namespace S3ReportBot.Tests.Questionnaires;

public sealed class RegionsFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("s3reportbot-");

    public RegionsFileTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "dialogs", "regions")))
            File.Copy(file, PathOf(Path.GetFileName(file)));
    }

    [Fact]
    public void What_ships_loads() => Assert.Equal(3567, RegionsFile.Load(_folder.FullName).Regions.Count);

    [Theory]
    [InlineData("nuts.tsv", "ES99\tNowhere\t\t\tlong ago", "ES99")]
    [InlineData("nuts.tsv", "ES99\tNowhere\t\t\t2016\tgone", "ES99")]
    [InlineData("nuts.tsv", "ES99\tNowhere\t\t\t2016\t\t\t", "columns")]
    [InlineData("names.tsv", "ES24\tA\tB", "columns")]
    [InlineData("countries.tsv", "\tNowhere", "columns")]
    public void A_line_that_is_not_as_its_heading_says_stops_the_start(string file, string line, string named)
    {
        File.AppendAllText(PathOf(file), line + "\n");

        var fault = Assert.Throws<DialogsFileException>(() => RegionsFile.Load(_folder.FullName));

        Assert.Contains(file, fault.Message, StringComparison.Ordinal);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nuts.tsv"), InlineData("names.tsv"), InlineData("countries.tsv")]
    public void A_missing_file_stops_the_start(string file)
    {
        File.Delete(PathOf(file));

        Assert.Contains(file, Assert.Throws<DialogsFileException>(() => RegionsFile.Load(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
