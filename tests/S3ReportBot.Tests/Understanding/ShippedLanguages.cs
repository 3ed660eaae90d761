using Microsoft.Extensions.Configuration;
using S3ReportBot.Core.Understanding;
using S3ReportBot.Core.Understanding.Words;
using S3ReportBot.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Understanding;

/// <summary>What the product understands, and where labelled lines were typed in the form it ships with.</summary>
internal static class ShippedLanguages
{
    private const int Vintage = 2016;

    private static readonly DialogsFolder Folder = DialogsFolder.Find(new ConfigurationBuilder().Build());

    public static Languages All { get; } = UnderstandingFile.Load(Folder.File("understanding.json"));

    public static LabelledPlaces Places { get; } = new(Shipped.Form, Folder.LoadPartnerships(), Shipped.Regions(Vintage));
}
