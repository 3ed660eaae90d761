using System.Reflection;
using System.Text.RegularExpressions;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Bots;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Architecture;

/// <summary>
/// The floors of the house, which docs/architecture.md shows: a folder knows only folders on floors below its own. Those on one floor do
/// not know each other.
/// </summary>
public partial class FloorTests
{
    private const int MostArrows = 54;
    private const int MostFiles = 45;

    private static readonly Dictionary<string, (Assembly Assembly, string[] FromAbove)> Houses = new()
    {
        ["S3ReportBot"] = (typeof(TurnBot).Assembly,
        [
            "",
            "Hosting",
            "Leads",
            "Reminders",
            "Bots",
            "Dialogs",
            "Imports",
            "Commands",
            "Questions",
            "Downloads",
            "Turns",
            "Connector.Inbound",
            "Connector.Outbound",
            "Connector LocalChat Channels.Reading",
            "Channels",
            "Channels.Cards Questionnaires Telemetry",
        ]),
        ["S3ReportBot.Core"] = (typeof(Questionnaire).Assembly,
        [
            "Exports Standings Findings Imports Understanding",
            "Documents Reminders",
            "Conversations Events Partnerships People Regions",
            "Reports",
            "Answers",
            "Questionnaires Understanding.Words",
            "Texts",
        ]),
        ["S3ReportBot.Storage"] = (typeof(SqliteTables).Assembly,
        [
            "People",
            "Reports",
            "Keys Partnerships Reminders Reports.Stored Tables.Copying",
            "Tables.Azure Tables.Sqlite",
            "Tables Vocabulary",
        ]),
    };

    private static string Document => Source.Files("docs", ".md").Single(file => file.Path == "docs/architecture.md").Text;

    public static TheoryData<string> Projects => [.. Houses.Keys];

    [Theory, MemberData(nameof(Projects))]
    public void A_folder_knows_only_folders_below_it(string project)
    {
        var floors = FloorsOf(project);

        var up = new Rooms(Houses[project].Assembly).Arrows.Where(arrow => floors[arrow.From] <= floors[arrow.To]);

        Assert.Empty(up.Select(arrow => $"{arrow.From} knows {arrow.To}: {arrow.Because}"));
    }

    [Theory, MemberData(nameof(Projects))]
    public void Every_folder_has_its_floor(string project) =>
        Assert.Equal(FloorsOf(project).Keys.Order(StringComparer.Ordinal),
            new Rooms(Houses[project].Assembly).All.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Projects))]
    public void The_document_shows_the_same_floors(string project)
    {
        var table = Document.Split($"\n`src/{project}`")[1].Split("\n\n")[1];

        Assert.Equal(
            Houses[project].FromAbove.Where(floor => floor.Length > 0),
            Rows().Matches(table).Select(row => Quoted().Matches(row.Value).Select(name => name.Groups["name"].Value.Replace('/', '.')))
                .Select(names => string.Join(' ', names)));
    }

    [Fact]
    public void The_picture_shows_them_too()
    {
        var floors = FloorsOf("S3ReportBot");
        var picture = Document.Split("Program.cs\n")[1].Split("---")[0];
        var lines = picture.Split('\n').Select(line => Drawn().Matches(line).Select(name => name.Value.Replace('/', '.')).ToList())
            .ToList();
        var drawn = lines.SelectMany(line => line).ToList();

        Assert.Equal(floors.Keys.Where(room => room.Length > 0).Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.True(line.Select(room => floors[room]).Distinct().Count() <= 1, string.Join(", ", line)));
        Assert.Equal(drawn, drawn.OrderByDescending(room => floors[room]));
    }

    /// <summary>A constant and a name leave no trace in what is compiled: the source names their folder.</summary>
    [Theory, MemberData(nameof(Projects))]
    public void No_file_names_a_folder_above_its_own(string project)
    {
        var floors = FloorsOf(project);

        Assert.Empty(
            from file in Source.Files($"src/{project}", ".cs")
            let own = Room(project, Declared().Match(file.Text).Groups["name"].Value)
            from named in floors.Keys
            where named.Length > 0 && named != own && floors[own] <= floors[named] && Names(project, named).IsMatch(file.Text)
            select $"{file.Path} names {named}");
    }

    /// <summary>
    /// `using S3ReportBot.Leads;`, `S3ReportBot.Leads.Target` or, from inside the project, `Leads.Target`; no folder inside it. Comments
    /// count too.
    /// </summary>
    private static Regex Names(string project, string room)
    {
        var inside = string.Concat(FloorsOf(project).Keys.Where(other => other.StartsWith(room + ".", StringComparison.Ordinal))
            .Select(other => $@"(?!{Regex.Escape(other[room.Length..])}\b)"));
        return new($@"(?<![\w.])(?:{Regex.Escape(project)}\.{Regex.Escape(room)}\b{inside}|{Regex.Escape(room)}{inside}\.(?=[A-Z]))");
    }

    [Fact]
    public void The_bot_has_few_arrows()
    {
        var arrows = new Rooms(typeof(TurnBot).Assembly).Arrows
            .Select(arrow => (From: arrow.From.Split('.')[0], To: arrow.To.Split('.')[0]))
            .Where(arrow => arrow.From != arrow.To)
            .ToHashSet();

        Assert.InRange(arrows.Count, 1, MostArrows);
        Assert.DoesNotContain(arrows, arrow => arrows.Contains((arrow.To, arrow.From)));
    }

    [Fact]
    public void A_folder_is_small_enough_to_be_looked_over() => Assert.Empty(
        from file in Source.Files("src", ".cs")
        group file by Path.GetDirectoryName(file.Path) into folder
        where folder.Count() > MostFiles
        select $"{folder.Key}: {folder.Count()}");

    [Fact]
    public void A_namespace_is_called_as_its_folder() => Assert.Empty(
        from file in Source.Files("src", ".cs")
        where !file.Path.StartsWith("src/Polyfills/", StringComparison.Ordinal) && Declared().Match(file.Text) is { Success: true } declared
            && declared.Groups["name"].Value != Path.GetDirectoryName(file.Path)!["src/".Length..].Replace('/', '.')
        select file.Path);

    private static Dictionary<string, int> FloorsOf(string project)
    {
        var floors = Houses[project].FromAbove;
        return floors.SelectMany((rooms, index) => rooms.Split(' ').Select(room => (room, Floor: floors.Length - index)))
            .ToDictionary(at => at.room, at => at.Floor);
    }

    private static string Room(string project, string space) =>
        space.StartsWith(project + ".", StringComparison.Ordinal) ? space[(project.Length + 1)..] : "";

    [GeneratedRegex(@"^\| (?:`[\w/]+`(?:, )?)+ \|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"[A-Z][\w/]+")]
    private static partial Regex Drawn();

    [GeneratedRegex(@"`(?<name>[\w/]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
