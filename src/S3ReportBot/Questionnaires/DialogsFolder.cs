using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Questionnaires;

/// <summary>The folder of what the bot asks and says: the setting Dialogs:Path, or `dialogs` beside the program.</summary>
public sealed class DialogsFolder
{
    private DialogsFolder(string path) => Path = path;

    public string Path { get; }

    /// <exception cref="DialogsFileException">There is no such folder.</exception>
    public static DialogsFolder Find(IConfiguration configuration)
    {
        var path = System.IO.Path.GetFullPath(configuration["Dialogs:Path"] ?? "dialogs", AppContext.BaseDirectory);
        return Directory.Exists(path)
            ? new(path)
            : throw new DialogsFileException(
                path, null, "There is no such folder.", "Point the setting Dialogs:Path to the folder that holds monitoring-report.json.");
    }

    public Questionnaire LoadForm() => QuestionnaireFile.Load(File("monitoring-report.json"));

    public TextCatalog LoadTexts() => TextsFile.Load(File("texts.en.json"));

    public PartnershipDirectory LoadPartnerships() => PartnershipsFile.Load(File("partnerships.json"));

    /// <summary>The full path of a file of the folder.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);
}
