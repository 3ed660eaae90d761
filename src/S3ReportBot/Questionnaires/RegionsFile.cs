using System.Globalization;
using S3ReportBot.Core.Regions;

namespace S3ReportBot.Questionnaires;

/// <summary>Reads regions and countries (dialogs/regions/*.tsv): columns between tabs, lines with `#` explain.</summary>
public static class RegionsFile
{
    private const string Remedy = "Compare the line with those around it; the columns stand between tabs.";

    /// <param name="folder">Holds nuts.tsv, names.tsv and countries.tsv.</param>
    /// <exception cref="DialogsFileException">A file is missing, or a line is not as its heading says.</exception>
    public static RegionDirectory Load(string folder)
    {
        var more = Lines(Path.Combine(folder, "names.tsv"), 2).ToDictionary(line => line[0], line => Parts(line[1], ';'));
        var regions = Lines(Path.Combine(folder, "nuts.tsv"), 6).Select(line => Region(folder, line, more.GetValueOrDefault(line[0]) ?? [])).ToList();
        var countries = Lines(Path.Combine(folder, "countries.tsv"), 4)
            .Select(line => new Country(line[0], Parts(line[1], ','), Parts(line[2], ','), Parts(line[3], ';'))).ToList();
        return new(regions, countries);
    }

    private static Region Region(string folder, string[] line, string[] more)
    {
        try
        {
            return new(
                line[0],
                [.. Parts(line[3], ';').Append(line[1]).Append(line[2]).Concat(more).Where(name => name.Length > 0).Distinct()],
                [.. Parts(line[4], ',').SelectMany(Vintages)],
                [.. Parts(line[5], ' ').Select(step => step.Split(':')).Select(step => new Recoding(Year(step[0]), step[1].Split('+')))]);
        }
        catch (Exception fault) when (fault is FormatException or IndexOutOfRangeException)
        {
            throw new DialogsFileException(Path.Combine(folder, "nuts.tsv"), line[0], "Its vintages or what became of it cannot be read.", Remedy, fault);
        }
    }

    /// <summary>`2016` or `1995-2010`.</summary>
    private static IEnumerable<int> Vintages(string span)
    {
        var ends = span.Split('-').Select(Year).ToList();
        return NutsVintage.All.Where(vintage => vintage >= ends[0] && vintage <= ends[^1]);
    }

    private static int Year(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string[] Parts(string text, char separator) => text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string[]> Lines(string path, int columns)
    {
        var number = 0;
        foreach (var line in Read(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (cells[0].Length < 2 || cells.Length > columns)
                throw new DialogsFileException(path, $"line {number}", $"It has {cells.Length} columns of {columns}.", Remedy);
            yield return [.. cells, .. Enumerable.Repeat("", columns - cells.Length)];
        }
    }

    private static string[] Read(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DialogsFileException(path, null, fault.Message, "Put the file there, or point the setting Dialogs:Path to the folder that holds it.", fault);
        }
    }
}
