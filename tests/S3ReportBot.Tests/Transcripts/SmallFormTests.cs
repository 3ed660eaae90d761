using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Transcripts;

/// <summary>The whole product with another form in its dialogs folder: nothing in code knows the monitoring report.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class SmallFormTests : IDisposable
{
    private static readonly string[] Kept = ["texts.en.json", "days-off.json", "partnerships.json", "regions/nuts.tsv", "regions/names.tsv", "regions/countries.tsv"];
    private readonly DirectoryInfo _dialogs = Directory.CreateTempSubdirectory("s3reportbot-");

    private static IEnumerable<string> Understanding =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "dialogs"), "understanding*.json")
        .Select(Path.GetFileName).OfType<string>().Append("faq.en.json");

    public SmallFormTests()
    {
        File.Copy(TestForms.PathOf("small-form.json"), Path.Combine(_dialogs.FullName, "monitoring-report.json"));
        _dialogs.CreateSubdirectory("regions");
        foreach (var name in Kept.Concat(Understanding))
            File.Copy(Path.Combine(AppContext.BaseDirectory, "dialogs", name), Path.Combine(_dialogs.FullName, name));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_form_is_another_conversation_and_another_document(bool restarts)
    {
        var transcript = TranscriptFiles.OfTheSmallForm;
        await using var talk = await HttpConversation.StartAsync(transcript.Channel, _dialogs.FullName);

        await TranscriptRunner.RunAsync(transcript, talk, restarts);

        Assert.Equal(["impression", "next-visit", "purpose", "regions", "remarks", "tasks"],
            (await talk.Answers()).All.Select(answer => answer.QuestionId).Order());
    }

    public void Dispose() => _dialogs.Delete(recursive: true);
}
