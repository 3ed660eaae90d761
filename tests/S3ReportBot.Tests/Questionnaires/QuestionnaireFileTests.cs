using Newtonsoft.Json.Linq;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Questionnaires;

public sealed class QuestionnaireFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Another_form_is_only_another_file()
    {
        var form = TestForms.Small;

        Assert.Equal(("visit-note", "2.1"), (form.Id, form.Version));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], form.Questions.Select(question => question.Number));
        Assert.Equal(["Site visit", "Peer review – open", "Peer review – closed", "Kick-off"], form["purpose"].Choices);
        Assert.Equal(new ScaleStep("b", "Fair"), form["impression"].Scale[1]);
        Assert.Equal(new Column("by", "By", ColumnKind.EventDate, null), form["tasks"].Columns[1]);
        Assert.Equal("Follow-up", form.Sections[1].Heading);
        Assert.Empty(form.Titles.Introduction);
    }

    [Theory]
    [InlineData("sections[0].questions[1].kind", "\"multi\"", "sections[0].questions[1].kind (line", "Use one of: choice, date, web-address")]
    [InlineData("sections[0].audience", "\"secret\"", "sections[0].audience (line", "Use one of: public, confidential")]
    [InlineData("sections[0].questions[1].colour", "\"red\"", "sections[0].questions[1].colour (line", "Remove 'colour' or correct its spelling")]
    [InlineData("sections[1].questions[0].columns[0].name", null, "sections[1].questions[0].columns[0].name (line", "Add 'name'")]
    [InlineData("sections[0].questions[0].text", null, "sections[0].questions[0].text (line", "Add 'text'")]
    [InlineData("title", null, "title (line 1)", "Add 'title'")]
    [InlineData("title", "\" \"", "title (line", "One line of text")]
    [InlineData("sections", "[]", "sections (line", "at least 1")]
    [InlineData("sections[0].questions[1].choices", "[\"Alone\"]", "choices (line", "at least 2")]
    [InlineData("sections[0].questions[0].scale[0].key", "\"-\"", "scale[0].key (line", "one letter or digit")]
    [InlineData("sections[1].questions[3].limit", "0", "limit (line", "Characters that the form allows")]
    [InlineData("sections[1].questions[3].limit", "50001", "limit (line", "Characters that the form allows")]
    [InlineData("sections[1].questions[0].mandatory", "\"yes\"", "mandatory (line", "cannot be submitted")]
    [InlineData("sections[1].questions[1].id", "\"Regions!\"", "questions[1].id (line", "Small letters, digits and hyphens")]
    public void What_the_schema_forbids_is_told_with_place_and_remedy(string at, string? value, string place, string remedy) =>
        ExpectFault(Changed(at, value), place, remedy);

    [Theory]
    [InlineData("sections[1].questions[0].id", "\"purpose\"", "sections[1].questions[0].id (line", "another question with this id at sections[0].questions[1].id")]
    [InlineData("sections[1].questions[0].name", "\"purpose\"", "sections[1].questions[0].name (line", "another question with this name")]
    [InlineData("sections[1].id", "\"visit\"", "sections[1].id (line", "another section with this id")]
    [InlineData("sections[0].questions[1].key", "\"partnership\"", "sections[0].questions[2].key (line", "another question with this key")]
    [InlineData("sections[0].questions[2].choices", "[\"A\", \"B\"]", "sections[0].questions[2].choices (line", "Remove 'choices', or remove 'key'")]
    [InlineData("sections[1].questions[4].kind", "\"date\"", "sections[1].questions[4].key (line", "Set 'kind' to choice")]
    [InlineData("sections[0].questions[2]", null, "sections (line", "Add a choice with 'key' set to partnership")]
    [InlineData("sections[1].questions[4]", null, "sections (line", "Add a choice with 'key' set to period")]
    [InlineData("sections[0].questions[1].choices", null, "sections[0].questions[1] (line", "Add 'choices'")]
    [InlineData("sections[1].questions[0].columns", null, "sections[1].questions[0] (line", "Add 'columns'")]
    [InlineData("sections[0].questions[0].items", null, "sections[0].questions[0] (line", "Add 'items'")]
    [InlineData("sections[0].questions[0].scale", null, "sections[0].questions[0] (line", "Add 'scale'")]
    [InlineData("sections[1].questions[3].choices", "[\"A\", \"B\"]", "questions[3].choices (line", "Remove 'choices', or correct 'kind'")]
    [InlineData("sections[1].questions[2].limit", "10", "questions[2].limit (line", "Remove 'limit', or correct 'kind'")]
    [InlineData("sections[0].questions[0].scale[2].key", "\"A\"", "scale[2].key (line", "another step of the scale with this key")]
    [InlineData("sections[0].questions[0].scale[2].text", "\"Good\"", "scale[2].text (line", "another step of the scale with this text")]
    [InlineData("sections[0].questions[0].items[1]", "\"Programme\"", "items[1] (line", "another item")]
    [InlineData("sections[0].questions[1].choices[1]", "\"Kick-off\"", "choices[3] (line", "another choice")]
    [InlineData("sections[1].questions[0].columns[1].id", "\"task\"", "columns[1].id (line", "another column with this id")]
    [InlineData("sections[1].questions[0].columns[1].name", "\"Task\"", "columns[1].name (line", "another column with this name")]
    public void What_a_schema_cannot_say_is_told_the_same_way(string at, string? value, string place, string remedy) =>
        ExpectFault(Changed(at, value), place, remedy);

    [Fact]
    public void Sections_of_one_group_are_neighbours()
    {
        var form = JObject.Parse(Changed("sections[0].group", "\"Part one\""));
        form["sections"]![0]!.AddAfterSelf(JObject.Parse("""
            { "id": "between", "number": "", "title": "Between", "audience": "public", "questions": [{ "id": "q", "name": "Q", "text": "Q?", "kind": "date" }] }
            """));
        form["sections"]![2]!["group"] = "Part one";

        ExpectFault(form.ToString(), "sections[2].group (line", "Put them one after another");
    }

    [Fact]
    public void A_form_asks_something()
    {
        var form = JObject.Parse(Changed("sections[1]", null));
        ((JArray)form["sections"]![0]!["questions"]!).RemoveAt(1);
        ((JArray)form["sections"]![0]!["questions"]!).RemoveAt(0);

        ExpectFault(form.ToString(), "sections (line", "Add a question without 'key'");
    }

    [Theory]
    [InlineData("{\n  \"id\": \"a\",\n  \"version\" \"1\"\n}", "(line 3)", "Correct the JSON there")]
    [InlineData("{\n  \"id\": \"a\",\n  \"id\": \"b\"\n}", "id (line 3)", "already exists")]
    [InlineData("{ \"id\": \"a\" ", "(line 1)", "Correct the JSON there")]
    [InlineData("", "the whole file", "Correct the JSON there")]
    [InlineData("{} {}", "the whole file (line 1)", "Correct the JSON there")]
    [InlineData("[]", "the whole file (line 1)", "The rules are in questionnaire.schema.json")]
    public void What_is_no_proper_JSON_is_told_with_its_line(string json, string place, string remedy) => ExpectFault(json, place, remedy);

    [Fact]
    public void A_file_that_is_not_there_is_told_with_the_setting_to_look_at()
    {
        var missing = Path.Combine(Path.GetTempPath(), "no-such-folder", "form.json");

        var fault = Assert.Throws<DialogsFileException>(() => QuestionnaireFile.Load(missing));

        Assert.StartsWith(missing, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Dialogs:Path", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>The small form with one value replaced, added or (null) taken away.</summary>
    private static string Changed(string at, string? value)
    {
        var form = JObject.Parse(File.ReadAllText(TestForms.PathOf("small-form.json")));
        var split = at.LastIndexOf('.');
        var owner = split < 0 ? form : form.SelectToken(at[..split])!;
        if (form.SelectToken(at) is not { } present)
            owner[at[(split + 1)..]] = JToken.Parse(value!);
        else if (value is not null)
            present.Replace(JToken.Parse(value));
        else
            (present.Parent is JProperty property ? property : present).Remove();
        return form.ToString();
    }

    private void ExpectFault(string json, string place, string remedy)
    {
        File.WriteAllText(_path, json);

        var fault = Assert.Throws<DialogsFileException>(() => QuestionnaireFile.Load(_path));

        Assert.Equal(_path, fault.File);
        Assert.StartsWith(_path, fault.Message, StringComparison.Ordinal);
        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, fault.Message, StringComparison.Ordinal);
    }
}
