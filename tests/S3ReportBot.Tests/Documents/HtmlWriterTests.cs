using System.Net;
using System.Text.RegularExpressions;
using S3ReportBot.Core.Documents;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Documents;

public sealed partial class HtmlWriterTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'&amp;' & </div></main>")]
    public void What_people_write_is_never_markup(string text)
    {
        var page = Written.Html(SmallForm.Sealed(
            SmallForm.Text("page", text), SmallForm.Text("text", text), SmallForm.Rows("regions", [text]), SmallForm.Rows("events", [text, text])),
            DocumentKind.Public);

        Assert.DoesNotContain(text, page, StringComparison.Ordinal);
        Assert.Equal(5, Regex.Count(WebUtility.HtmlDecode(page), Regex.Escape(text)));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    public void Only_web_addresses_become_links(string address)
    {
        var page = Written.Html(SmallForm.Sealed(SmallForm.Text("page", address), SmallForm.Text("text", address)), DocumentKind.Public);

        Assert.DoesNotContain("<a href=\"" + address[..4], page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_in_a_text_is_a_link_without_what_follows_it()
    {
        var page = Written.Html(SmallForm.Sealed(SmallForm.Text("text", "(see https://example.eu/a?b=1&c=2).")), DocumentKind.Public);

        Assert.Contains(
            "(see <a href=\"https://example.eu/a?b=1&amp;c=2\" rel=\"nofollow noopener\">https://example.eu/a?b=1&amp;c=2</a>).",
            page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_nothing_but_itself()
    {
        var page = Written.Html(SeedReport.Sealed(Shipped.Form), DocumentKind.Public, Shipped.Form);

        Assert.DoesNotMatch(@"<(script|link|img|iframe|object|embed|form)\b|\ssrc=|\sstyle=|\son\w+=|url\(|@import", page);
    }

    [Fact]
    public void The_page_has_its_language_title_landmarks_and_a_way_past_the_contents()
    {
        var page = Written.Html(SmallForm.Sealed(), DocumentKind.Public);

        Assert.Contains("<html lang=\"en-GB\">", page, StringComparison.Ordinal);
        Assert.Contains("<title>Smart Glass, January - June 2021 - The form</title>", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"skip\" href=\"#report\">", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<main id=\"report\""));
        Assert.Single(Regex.Matches(page, "<h1>"));
    }

    [Fact]
    public void Headings_never_skip_a_level()
    {
        var level = 0;
        foreach (Match heading in Headings().Matches(Written.Html(SeedReport.Sealed(Shipped.Form), DocumentKind.Public, Shipped.Form)))
        {
            var next = int.Parse(heading.Groups[1].Value, null);
            Assert.InRange(next, 1, level + 1);
            level = next;
        }
    }

    [Fact]
    public void Every_section_is_in_the_contents()
    {
        var page = Written.Html(SmallForm.Sealed(), DocumentKind.Public);

        foreach (Match link in Targets().Matches(page))
            Assert.Contains($"id=\"{link.Groups[1].Value}\"", page, StringComparison.Ordinal);
        Assert.Equal(5, Targets().Count(page));
    }

    [Fact]
    public void Tables_have_captions_and_scopes()
    {
        var page = Written.Html(SmallForm.Sealed(SmallForm.Rows("events", ["Fair", "May"]), SmallForm.Ratings("goals", "2", "1")), DocumentKind.Public);

        Assert.Contains("<caption>Name of events</caption>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<tr><th scope=\"row\" dir=\"auto\">1</th><td data-column=\"Event\" dir=\"auto\">Fair</td><td data-column=\"Date\" dir=\"auto\">May</td></tr>",
            page, StringComparison.Ordinal);
        Assert.Contains(
            "<tr><th scope=\"row\" dir=\"auto\">Goal 1</th><td></td><td class=\"chosen\" data-column=\"Disagree\" dir=\"auto\">X</td><td></td></tr>",
            page, StringComparison.Ordinal);
        Assert.Equal(6, Regex.Count(page, "<th scope=\"col\""));
    }

    [Fact]
    public void A_draft_says_so()
    {
        Assert.Contains("<p class=\"mark draft\">DRAFT: 2 of 8", Written.Html(SmallForm.Draft(), DocumentKind.Draft), StringComparison.Ordinal);
    }

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex Headings();

    [GeneratedRegex("<a (?:class=\"skip\" )?href=\"#([^\"]+)\"")]
    private static partial Regex Targets();
}
