using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Regions;

/// <summary>The versions of the NUTS classification, named by their year. Each holds until the next comes into use.</summary>
public static class NutsVintage
{
    public static readonly IReadOnlyList<int> All = [1995, 1999, 2003, 2006, 2010, 2013, 2016, 2021, 2024];

    /// <summary>NUTS 2021 is in use since 1 January 2021 and NUTS 2024 since 1 January 2024; all earlier reports are checked by NUTS 2016.</summary>
    public static int Of(ReportingPeriod period) => period.Year >= 2024 ? 2024 : period.Year >= 2021 ? 2021 : 2016;
}
