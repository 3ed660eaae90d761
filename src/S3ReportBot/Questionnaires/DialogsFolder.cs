using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Regions;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Texts;
using S3ReportBot.Core.Understanding;

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

    /// <summary>The form, and what stands in the folder `earlier`: versions that reports were written in.</summary>
    /// <exception cref="DialogsFileException">A file is broken, or two hold the same version of a form.</exception>
    public Forms LoadForms()
    {
        var current = LoadForm();
        var files = Directory.Exists(File("earlier")) ? Directory.GetFiles(File("earlier"), "*.json") : [];
        var earlier = new Dictionary<(string, string), Questionnaire> { [(current.Id, current.Version)] = current };
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var form = QuestionnaireFile.Load(file);
            if (!earlier.TryAdd((form.Id, form.Version), form))
                throw new DialogsFileException(
                    file, "version", $"Version {form.Version} of the form {form.Id} is there already.", "Give each version a number of its own, or remove one file.");
        }

        return new Forms(current, earlier.Values.Skip(1));
    }

    /// <summary>What the bot says by itself, and what it answers to questions.</summary>
    public TextCatalog LoadTexts() => TextsFile.Load(File("texts.en.json")).With(LoadTopics().Texts);

    public TopicCatalog LoadTopics() => TopicsFile.Load(File("faq.en.json"));

    public PartnershipDirectory LoadPartnerships() => PartnershipsFile.Load(File("partnerships.json"));

    public RegionDirectory LoadRegions() => RegionsFile.Load(File("regions"));

    public DaysOff LoadDaysOff() => DaysOffFile.Load(File("days-off.json"));

    /// <summary>What people say beside the commands, in all languages that the folder has.</summary>
    public MessageReader LoadReader() => UnderstandingFile.ReaderOf(File("understanding.json"));

    /// <summary>The full path of a file of the folder.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);
}
