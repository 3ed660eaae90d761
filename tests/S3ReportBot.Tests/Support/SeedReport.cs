using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Tests.Support;

/// <summary>The report that the seed shows, with the answers of its coordinator, faults included.</summary>
internal static class SeedReport
{
    public static readonly ReportKey Key = new("ccre-s3", new ReportingPeriod(2020, 2));
    public const string Partnership = "Cultural and Creative Regional Ecosystems (CCRE-S3)";

    public static readonly DateTimeOffset SubmittedAt = new(2021, 1, 29, 16, 5, 0, TimeSpan.Zero);
    private const string Author = "teams~coordinator";

    private static readonly string[][] LeadingRegions = [["Aragon (ES24)"], ["Tuscany (IT11)"], ["Western Greece (EL63)"]];

    private static readonly string[][] ParticipatingRegions =
    [
        ["North Aegean (EL), EL41"],
        ["Central Greece (EL), EL64"],
        ["Eastern Macedonia & Thrace (EL), EL51"],
        ["Emilia-Romagna (IT), ITH5"],
        ["Friuli Venezia Giulia (IT), ITH4"],
        ["Alentejo (PT), PT18"],
        ["Navarra (ES), ES22"],
        ["Republic of Srpska (BA3), BA3"],
        ["Montenegro (ME), ME"],
        ["Serbia (RS), RS"],
        ["Georgia (GE), GE0"],
    ];

    private static readonly string[][] InterestedRegions =
    [
        ["Extremadura (ES) , ES4"],
        ["Canary Islands (ES), ES7"],
        ["País Vasco (ES), ES21"],
        ["Veneto (IT), ITH3"],
    ];

    private static readonly string[][] WorkingAreas = [["To be adopted at the kick-off meeting (April 2021)", "", "", ""]];

    private static readonly string[][] PastEvents =
    [
        ["8th European Week of Regions and Cities - Online Workshop of the Cultural and Creative Regional Ecosystems (CCRE-S3) partnership", "14-10-2020", "Online", "Speakers: Irena Kregar Šegota, CEO, RIJEKA 2020 LLC, Croatia. Sergio Sebastian Franco, Chief Architect at SEBASTIAN ARCHITECTS, Aragon Agency for Development (IAF) - Government of Aragon, Spain. Isabelle Seigneur, Project Officer, Territorial Development Unit, Joint Research Centre - European Commission, Spain. Valentina Pinna and Laurent De Mercey, Project Assistants - G1 - Smart and Sustainable Growth, DG Regional and Urban Policy G1 - European Commission, Belgium."],
        ["First EUSAIR Smart Specialisation Strategies Governance representatives meeting Exchange of experiences and best practices, looking for common grounds", "24-09-2020", "Izola (SI)", "Presentation by Mr. Stavros Kalognomos BBSC Executive Secretary"],
        ["INTERREG ANNUAL EVENT 2020, Online Thematic Workshop on PO1", "16-10-2020", "Online", "Presentation by Mr. Konstantinos Tzamaloukas, Region of Western Greece"],
        ["Final Conference of Collaborative Digitization of Natural and Cultural Heritage CD-ETA - Interreg Europe Programme", "4-12-2020", "Online", "Presentation by Mr. Konstantinos Tzamaloukas, Region of Western Greece"],
        ["Internal coordination meeting", "13-11-2020", "Online", "Participation from leading Regions and supporting partner. Future activities planning (Reconfirm Roadmap)"],
    ];

    private static readonly string[][] PlannedEvents =
    [
        ["1st Online Partners' Meeting,", "22-01-2021", "Online", ""],
        ["Kick-off Meeting (Partners & Regional Stakeholders)", "April", "Online", ""],
        ["2nd Online Partners' Meeting", "April", "Online", ""],
        ["Coordination Team Meeting", "Monthly", "Online", ""],
    ];

    /// <summary>One key of the scale for each goal.</summary>
    private const string Goals = "3n211nn2121232221";

    /// <summary>All that the seed answers; its part III is not filled in.</summary>
    public static AnswerSheet Answers(Questionnaire questionnaire) => AnswerSheet.Of(Contents().Select(answer =>
        new Answer(questionnaire[answer.Id].Id, AnswerState.Answered, answer.Content, 1, Author, SubmittedAt, "turn")));

    /// <summary>Submitted once.</summary>
    public static Report Sealed(Questionnaire questionnaire)
    {
        var answers = Answers(questionnaire);
        var receipt =
            new SubmissionReceipt(1, 40, Author, SubmittedAt, AnswerHash.Compute(questionnaire, Key, answers, Audience.Confidential));
        var authors = new Dictionary<string, string> { [Author] = "Ana Coordinator" };
        return new(Key, Partnership, new(questionnaire.Id, questionnaire.Version, ReportStatus.Submitted, 40, authors, receipt), answers);
    }

    private static IEnumerable<(string Id, AnswerContent Content)> Contents() =>
    [
        ("start-date", new TextContent("26-06-2020")),
        ("webpage", new TextContent("https://s3platform.jrc.ec.europa.eu/cultural-creative-regional-ecosystems")),
        ("executive-summary", new TextContent(SeedTexts.ExecutiveSummary)),
        ("leading-regions", Rows(LeadingRegions)),
        ("participating-regions", Rows(ParticipatingRegions)),
        ("interested-regions", Rows(InterestedRegions)),
        ("working-areas", Rows(WorkingAreas)),
        ("past-events", Rows(PastEvents)),
        ("planned-events", Rows(PlannedEvents)),
        ("innovative-results", new TextContent(SeedTexts.InnovativeResults)),
        ("socio-economic-impacts", new TextContent(SeedTexts.SocioEconomicImpacts)),
        ("other-partnerships-results", new TextContent(SeedTexts.OtherPartnershipsResults)),
        ("business-involvement", new TextContent(SeedTexts.BusinessInvolvement)),
        ("interregional-cooperation", new TextContent(SeedTexts.InterregionalCooperation)),
        ("eu13-involvement", new TextContent(SeedTexts.Eu13Involvement)),
        ("non-eu-involvement", new TextContent(SeedTexts.NonEuInvolvement)),
        ("outreach", new TextContent(SeedTexts.Outreach)),
        ("other-platforms-activities", new TextContent(SeedTexts.OtherPlatformsActivities)),
        ("sdg", new RatingsContent([.. Goals.Select(goal => goal.ToString())])),
    ];

    private static RowsContent Rows(string[][] rows) =>
        new([.. rows.Select((cells, index) => new Row($"turn-{index}", cells, Author, SubmittedAt, 1))]);
}
