using S3ReportBot.Questionnaires;

namespace S3ReportBot.Tests.Partnerships;

public sealed class PartnershipsFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("[\n { \"name\": \"Solar\", \"platform\": \"Energy\" },\n { \"name\": \"solar (new)\", \"platform\": \"Energy\" }\n]", "[1].name (line 3)", "same key as 'Solar': solar")]
    [InlineData("[{ \"name\": \"...\", \"platform\": \"Energy\" }]", "[0].name (line 1)", "official name")]
    [InlineData("[{ \"name\": \"Solar\" }]", "[0].platform (line 1)", "Add 'platform'")]
    [InlineData("[]", "the whole file", "at least 1")]
    [InlineData("{}", "the whole file", "partnerships.schema.json")]
    [InlineData("[", "(line 1)", "Correct the JSON")]
    public void A_broken_list_is_told_with_place_and_remedy(string json, string place, string remedy)
    {
        File.WriteAllText(_path, json);

        var fault = Assert.Throws<DialogsFileException>(() => PartnershipsFile.Load(_path));

        Assert.StartsWith(_path, fault.Message, StringComparison.Ordinal);
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, fault.Message, StringComparison.Ordinal);
    }
}
