using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Findings;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Reports;

/// <summary>A finding's number stays while it exists, and no other ever gets it.</summary>
public class FindingNotesTests
{
    [Fact]
    public void A_number_stays_while_the_finding_does()
    {
        var notes = FindingNotes.None.With([Of("a"), Of("b")], ["outreach"]);
        var later = notes.With([Of("b"), Of("c")], ["outreach"]);

        Assert.Equal((1, 2), (notes.NumberOf(Of("a")), notes.NumberOf(Of("b"))));
        Assert.Equal((0, 2, 3), (later.NumberOf(Of("a")), later.NumberOf(Of("b")), later.NumberOf(Of("c"))));
        Assert.Equal(4, later.With([Of("b"), Of("c"), Of("a")], ["outreach"]).NumberOf(Of("a")));
    }

    [Fact]
    public void What_was_not_looked_at_is_kept()
    {
        var notes = FindingNotes.None.With([Of("a")], ["outreach"]);

        Assert.Same(notes, notes.With([], ["webpage"]));
        Assert.Same(notes, notes.With([Of("a")], ["outreach"]));
    }

    [Fact]
    public void Who_set_one_aside_is_kept_as_long_as_it_is_there()
    {
        var notes = FindingNotes.None.With([Of("a"), Of("b")], ["outreach"]).Ignoring(Of("b"), "anna");

        Assert.Equal("anna", Assert.Single(notes.Ignored).Value);
        Assert.True(notes.IsIgnored(Of("b")) && !notes.IsIgnored(Of("a")));
        Assert.Empty(notes.With([Of("a")], ["outreach"]).Ignored);
    }

    private static string Of(string about) => Finding.Of(FindingRule.NoNumber, Shipped.Form["outreach"], about).Key;
}
