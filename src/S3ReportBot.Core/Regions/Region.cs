namespace S3ReportBot.Core.Regions;

/// <summary>A region of the NUTS classification, or a statistical region of an EFTA or candidate country.</summary>
/// <param name="Code">Country and up to three characters: their number is the level (`ES` 0, `ES4` 1, `ES43` 2, `ES432` 3).</param>
/// <param name="Names">In English, in Latin letters, in another script; the first as people read it. Empty where no name is known.</param>
/// <param name="Vintages">In which the code is valid, ascending.</param>
/// <param name="Recodings">What became of it, in order.</param>
public sealed record Region(string Code, IReadOnlyList<string> Names, IReadOnlyList<int> Vintages, IReadOnlyList<Recoding> Recodings)
{
    public string Name => Names.Count > 0 ? Names[0] : Code;

    /// <summary>As NUTS writes it: Greece is EL, the United Kingdom UK; before 2010 Greece was GR.</summary>
    public string Country => Code[..2];

    public int Level => Code.Length - 2;

    public bool IsIn(int vintage) => Vintages.Contains(vintage);

    /// <summary>One lies in the other, or they are the same.</summary>
    public bool Overlaps(Region other) => Code.StartsWith(other.Code, StringComparison.Ordinal) || other.Code.StartsWith(Code, StringComparison.Ordinal);
}

/// <summary>In that vintage the region got another code, or was split: then the part with most people comes first.</summary>
public sealed record Recoding(int Vintage, IReadOnlyList<string> Codes);

/// <summary>A country, whether NUTS knows regions of it or not.</summary>
/// <param name="Code">As NUTS writes it.</param>
/// <param name="OtherCodes">Such as GR and GB.</param>
/// <param name="Groups">Such as EU28 and EU13.</param>
/// <param name="Names">The first as people read it.</param>
public sealed record Country(string Code, IReadOnlyList<string> OtherCodes, IReadOnlyList<string> Groups, IReadOnlyList<string> Names)
{
    public const string Eu28 = "EU28";

    public const string Eu13 = "EU13";

    public string Name => Names[0];

    public bool IsIn(string group) => Groups.Contains(group);
}
