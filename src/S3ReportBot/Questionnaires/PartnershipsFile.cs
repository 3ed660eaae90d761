using S3ReportBot.Core.Partnerships;

namespace S3ReportBot.Questionnaires;

/// <summary>Reads the partnerships that report (dialogs/partnerships.json).</summary>
public static class PartnershipsFile
{
    /// <exception cref="DialogsFileException">The file is missing, is no JSON, breaks its schema, or two names give the same key.</exception>
    public static PartnershipDirectory Load(string path)
    {
        var file = DialogsFile.Read(path, "partnerships.schema.json");
        var byKey = new Dictionary<string, Partnership>();
        foreach (var entry in file.Content)
        {
            var name = entry["name"]!;
            var partnership = Partnership.Named((string)name!, entry.Text("platform"))
                ?? throw file.Wrong(name, "The name has no letter or digit.", "Write the partnership's official name.");
            if (!byKey.TryAdd(partnership.Key, partnership))
                throw file.Wrong(name, $"'{name}' gets the same key as '{byKey[partnership.Key].Name}': {partnership.Key}.", "Remove one, or tell their names apart.");
        }

        return new([.. byKey.Values]);
    }
}
