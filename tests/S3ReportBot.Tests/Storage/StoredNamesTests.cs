using System.Reflection;
using System.Text.Json.Serialization;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Findings;
using S3ReportBot.Downloads;
using S3ReportBot.Storage.Reports.Stored;
using S3ReportBot.Storage.Tables.Sqlite;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Storage;

/// <summary>Stored names do not follow renames.</summary>
public sealed class StoredNamesTests
{
    private static readonly string[] Rules =
    [
        "Ambiguous", "ChargeNotListed", "CountryCode", "CountryNotListed", "CountryNotNamed", "Eu13Denied", "Eu13NotDescribed",
        "Eu13NotJustified", "EventTwice", "Form", "Level", "Misspelt", "NoCodesThere", "NoDate", "NoEventDate", "NoNumber", "NoWebAddress",
        "NoYear",
        "NothingNew", "OneEventTwoNames", "OneEventTwoNumbers", "OtherCountry", "OtherRegion", "OtherVintage", "OutsideWindow", "Part",
        "Placeholder", "Recurring", "TooLong", "Twice", "TwiceElsewhere", "UnknownCode", "WholeCountry",
    ];

    private static IEnumerable<Type> Shapes => typeof(StoredJson).GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute))
        .SelectMany(attribute => OwnTypesOf((Type)attribute.ConstructorArguments[0].Value!)).Distinct();

    /// <summary>
    /// A name, a word or a letter that changes here is one that no row of before has: `stored-rows.txt` grows when something new is
    /// stored, and no line of it ever changes.
    /// </summary>
    [Fact]
    public async Task Every_row_is_written_as_ever() =>
        Assert.Equal(
            await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Storage", "stored-rows.txt")),
            string.Join('\n', await EveryRow.WrittenAsync()).Split('\n'));

    [Fact]
    public void Only_shapes_of_storage_become_json_and_each_member_has_a_name_of_its_own()
    {
        Assert.Contains(typeof(StoredConfirmation), Shapes);
        Assert.All(Shapes, shape => Assert.Equal(typeof(SqliteTables).Assembly, shape.Assembly));
        Assert.Empty(
            from shape in Shapes
            from member in shape.GetProperties()
            where member.GetCustomAttribute<JsonPropertyNameAttribute>() is null
            select $"{shape.Name}.{member.Name}");
    }

    [Fact]
    public void What_an_earlier_build_did_not_write_yet_is_not_missed()
    {
        Assert.Equal(new("q", "hash", ""), StoredJson.Read("""{"Question":"q","Input":"hash"}""", StoredJson.Plain.StoredRecorded).Read());
        Assert.False(StoredJson.Read("""{"Number":1,"Version":4,"By":"sms/ben","Hash":"ab12"}""", StoredJson.Plain.StoredReceipt)
            .Read().Elsewhere);
        Assert.Empty(StoredJson.Read("""{"Question":"q"}""", StoredJson.Plain.StoredPendingQuestion).Read().Listed);
    }

    [Fact]
    public void A_findings_key_names_its_rule_as_ever() => Assert.Equal(
        Rules, Enum.GetValues<FindingRule>().Select(rule => Finding.Of(rule, Shipped.Form.Questions[0], "about").Key.Split('/')[1])
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(DocumentKind.Complete, FileFormat.Word, "2020-H2|3|Complete|Word|1610355600|sms%2Fben|solar")]
    [InlineData(DocumentKind.Draft, FileFormat.Html, "2020-H2|3|Draft|Html|1610355600|sms%2Fben|solar")]
    [InlineData(DocumentKind.Public, FileFormat.Word, "2020-H2|3|Public|Word|1610355600|solar")]
    public void A_link_says_what_it_is_for_as_ever(DocumentKind kind, FileFormat format, string content)
    {
        var link = new DocumentLink(EveryRow.Key, 3, kind, format, EveryRow.At, kind == DocumentKind.Public ? "" : "sms/ben");

        Assert.Equal(content, LinkContent.Write(link));
        Assert.Equal(link, LinkContent.Read(content));
    }

    private static IEnumerable<Type> OwnTypesOf(Type type) => type.Namespace?.StartsWith("S3ReportBot", StringComparison.Ordinal) is true
        ? type.GetProperties().SelectMany(member => OwnTypesOf(member.PropertyType)).Prepend(type)
        : type.GetGenericArguments().SelectMany(OwnTypesOf);
}
