using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using S3ReportBot.Imports;
using S3ReportBot.Tests.Channels;
using S3ReportBot.Tests.Support;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Imports;

/// <summary>For whom files are fetched and read, and what everybody else hears.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class WhoseFilesTests
{
    private static readonly byte[] Report = Encoding.UTF8.GetBytes(TestForms.Seed);

    [Fact]
    public async Task Without_a_role_and_before_a_report_is_chosen_no_file_is_asked_for()
    {
        await using var talk = await HttpConversation.StartAsync();

        await talk.Attaches("report.txt", Report);
        talk.Expects("did not read it", "start", "import");
        await talk.Attaches("report.txt", Report, "import");
        talk.Expects("you have not opened one yet");
        await talk.Says("start");
        await talk.Attaches("report.txt", Report);
        talk.Expects("no report is open yet", "then send import");

        Assert.Equal(0, talk.FilesAsked);
    }

    [Fact]
    public async Task Of_a_lead_no_file_is_asked_for()
    {
        await using var talk = await HttpConversation.StartAsync();

        await talk.Attaches("report.txt", Report, person: "lea");

        talk.Expects("did not read it", "help");
        Assert.Equal(0, talk.FilesAsked);
    }

    [Fact]
    public async Task Into_a_submitted_report_no_file_is_read_any_more()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        await chat.SendAsync(chat.WithFile("report.txt", Report, "import"));
        await chat.SaysAllAsync("submit", "yes");
        var asked = chat.FilesAsked;

        var said = await chat.SendAsync(chat.WithFile("report.txt", Report));

        Fragments.AssertInOrder(said.Text, ["cannot be changed now", "was not read", "switch", "import"]);
        Assert.Equal((1, 1), (asked, chat.FilesAsked));
    }

    [Fact]
    public async Task In_a_group_no_file_is_asked_for()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();

        await chat.SendAsync(chat.WithFile("report.txt", Report, "import", "pg-msteams-062-message"));

        Assert.Equal(0, chat.FilesAsked);
    }

    [Fact]
    public async Task A_second_delivery_asks_for_nothing()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        var message = chat.WithFile("report.txt", Report, "import");

        await chat.SendAsync(message);
        await chat.SendAsync(message);

        Assert.Equal(1, chat.FilesAsked);
    }

    [Theory]
    [InlineData("https://xn--\u0000.sharepoint.com/a")]
    [InlineData("https://\ud800.sharepoint.com/a")]
    [InlineData("https://xn--zzzzzzzzzzzzzzzzzz.sharepoint.com:x/a")]
    [InlineData("https://a\u0001b.sharepoint.com/a")]
    [InlineData("https://[::1/a")]
    [InlineData("https://%zz/%")]
    [InlineData("https://\u3002\u3002/a")]
    [InlineData("http://")]
    [InlineData("blob:nothing")]
    public async Task An_odd_address_costs_the_file_only(string address) =>
        Assert.Equal("import.file-host", (await ReadAsync(address, TimeSpan.FromSeconds(5)))!.Problem);

    [Fact]
    public async Task A_reading_that_takes_too_long_ends_and_is_told() =>
        Assert.Equal("import.file-too-slow", (await ReadAsync("data:text/plain;base64,YQ==", TimeSpan.Zero))!.Problem);

    [Fact]
    public async Task A_file_inside_the_message_is_measured_before_it_is_decoded()
    {
        Assert.Equal("a", (await ReadAsync("data:text/plain;base64,YQ==", TimeSpan.FromSeconds(5)))!.Text);
        Assert.Equal("import.file-unreadable", (await ReadAsync("data:text/plain,a", TimeSpan.FromSeconds(5)))!.Problem);
        // No base 64: only its length is looked at.
        Assert.Equal("import.file-too-long", (await ReadAsync("data:text/plain;base64," + new string('?', 7_000_000), TimeSpan.FromSeconds(5)))!.Problem);
    }

    private static Task<ReportFile?> ReadAsync(string address, TimeSpan patience)
    {
        var files = new AttachedFiles(
            null!, Options.Create(new FilesOptions { Patience = patience }), new HostingEnvironment { EnvironmentName = "Production" },
            TimeProvider.System, NullLogger<AttachedFiles>.Instance);
        return files.ReadAsync(new Activity { Attachments = [new Attachment("text/plain", address, name: "report.txt")] }, TimeSpan.FromSeconds(6));
    }
}
