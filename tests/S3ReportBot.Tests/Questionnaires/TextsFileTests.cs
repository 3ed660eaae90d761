using S3ReportBot.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Questionnaires;

public sealed class TextsFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Texts_are_read_with_their_language_and_parts()
    {
        var texts = TextsFile.Load(Written("texts.pt-BR.json", """{ "greeting.first": "Bom dia, {name}!" }"""));

        Assert.Equal("pt-BR", texts.Language);
        Assert.Equal("Bom dia, Ana!", texts["greeting.first", ("name", "Ana")]);
    }

    [Theory]
    [InlineData("{\n  \"a.b\": \"One\",\n  \"a.b\": \"Two\"\n}", "['a.b'] (line 3)", "already exists")]
    [InlineData("{\n  \"a.b\": \"  \"\n}", "a.b", "empty")]
    [InlineData("{\n  \"a.b\": 3\n}", "a.b", "does not fit")]
    [InlineData("{\n  \"a.b\": \"{name\"\n}", "['a.b'] (line 2)", "Write a part as {name}")]
    [InlineData("{\n  \"a.b\": \"{the name}\"\n}", "['a.b'] (line 2)", "Write a part as {name}")]
    [InlineData("{\n  \"a.b.one\": \"One\"\n}", "['a.b.one'] (line 2)", "Write 'a.b' too")]
    [InlineData("{\n  \"a.b\": \"{count} of {name}\",\n  \"a.b.one\": \"{count} of {other}\"\n}", "['a.b.one'] (line 3)",
        "only {count} may be left out")]
    [InlineData("{\n  \"a.b\": \"{count} rows\",\n  \"a.b.few\": \"{count} rows\"\n}", "['a.b.few'] (line 3)", "Its forms are: one;")]
    [InlineData("{ }", "the whole file (line 1)", "texts.schema.json")]
    [InlineData("{\n  \"a.b\": \"One\"\n  \"c\": \"Two\"\n}", "(line 3)", "Correct the JSON")]
    public void A_broken_file_is_told_with_place_and_remedy(string json, string place, string remedy)
    {
        var path = Written("texts.en.json", json);

        var fault = Assert.Throws<DialogsFileException>(() => TextsFile.Load(path));

        Assert.StartsWith(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_language_has_its_own_forms_for_numbers()
    {
        var polish = """{ "a.b": "{count} plików", "a.b.one": "{count} plik", "a.b.few": "{count} pliki" }""";

        Assert.Equal("3 pliki", TextsFile.Load(Written("texts.pl.json", polish))["a.b", ("count", 3)]);
        Assert.Contains("'a.b.few' is missing", Assert.Throws<DialogsFileException>(() =>
            TextsFile.Load(Written("texts.pl.json", """{ "a.b": "{count} plików", "a.b.one": "{count} plik" }"""))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_name_tells_the_language() =>
        Assert.Contains("texts.LANGUAGE.json",
            Assert.Throws<DialogsFileException>(() => TextsFile.Load(Written("sentences.json", "{}"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_told() =>
        Assert.Contains("Dialogs:Path",
            Assert.Throws<DialogsFileException>(() => TextsFile.Load(Path.Combine(_folder, "texts.en.json"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_reason_for_a_refused_answer_is_short_enough_for_a_phone()
    {
        var reasons = TestForms.Texts.Keys.Where(key => key.StartsWith("invalid.", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(reasons);
        Assert.All(reasons, key => Assert.InRange(TestForms.Texts[key].Length, 20, 200));
    }

    private string Written(string name, string json)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, json);
        return path;
    }
}
