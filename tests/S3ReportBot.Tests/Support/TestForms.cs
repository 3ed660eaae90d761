using Microsoft.Extensions.Configuration;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;
using S3ReportBot.Questionnaires;

namespace S3ReportBot.Tests.Support;

/// <summary>The forms that tests fill in, and the report that they are compared with.</summary>
internal static class TestForms
{
    private static readonly DialogsFolder Folder = DialogsFolder.Find(new ConfigurationBuilder().Build());

    /// <summary>The form that people fill in.</summary>
    public static Questionnaire Monitoring { get; } = Folder.LoadForm();

    /// <summary>Another form: what holds for it holds because of the data, not because of the monitoring report.</summary>
    public static Questionnaire Small { get; } = QuestionnaireFile.Load(PathOf("small-form.json"));

    public static TextCatalog Texts { get; } = Folder.LoadTexts();

    /// <summary>The filed report CCRE-S3, July - December 2020.</summary>
    public static string Seed { get; } = File.ReadAllText(PathOf("Seed/monitoring-report-ccre-s3-2020-h2.txt"));

    /// <summary>The seed's text from the line after one to the line before another.</summary>
    public static string SeedBetween(string before, string after)
    {
        var start = Seed.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return Seed[start..Seed.IndexOf(after, start, StringComparison.Ordinal)];
    }

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Support", name);
}
