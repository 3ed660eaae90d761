using Microsoft.Extensions.Configuration;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Regions;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Texts;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Questionnaires;

namespace S3ReportBot.Tests.Support;

/// <summary>The form and the texts that the product ships with.</summary>
internal static class Shipped
{
    private static readonly DialogsFolder Folder = DialogsFolder.Find(new ConfigurationBuilder().Build());
    private static readonly RegionDirectory Directory = Folder.LoadRegions();

    public static Questionnaire Form { get; } = Folder.LoadForm();

    public static DaysOff DaysOff { get; } = Folder.LoadDaysOff();

    public static TextCatalog Texts { get; } = Folder.LoadTexts();

    /// <summary>A text and its forms for other numbers.</summary>
    public static IEnumerable<string> FormsOf(string key) =>
        PluralForms.Of(Texts.Language).Names.Select(form => $"{key}.{form}").Where(Texts.Keys.Contains)
        .Prepend(key).Select(form => Texts[form]);

    public static TopicCatalog Topics { get; } = Folder.LoadTopics();

    /// <summary>The regions by a vintage of NUTS.</summary>
    public static RegionChecker Regions(int vintage) => new(Directory, vintage);
}
