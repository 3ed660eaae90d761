using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using S3ReportBot.Downloads;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Channels;

/// <summary>The document into a person's own files, when that person allows it.</summary>
[Trait(Lane.Name, Lane.Slow)]
public class FileTests
{
    private const string Consent = "application/vnd.microsoft.teams.card.file.consent";
    private const string Answer = "pg-msteams-067-invoke-fileConsent_invoke";

    [Fact]
    public async Task An_accepted_offer_puts_the_document_where_teams_says_and_shows_it()
    {
        await using var chat = await TeamsClient.StartAsync();
        await using var drive = await UploadServer.StartAsync();
        var offer = await SubmittedAsync(chat);

        await chat.SendAsync(Accepted(chat, offer, $"{drive.Address}/up"));

        var info = Assert.Single(chat.Activities)["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", (string?)info["contentType"]);
        Assert.Equal(["uniqueId", "fileType"], info["content"]!.AsObject().Select(member => member.Key));
        Assert.Equal(["description", "sizeInBytes", "acceptContext", "declineContext"], offer.Select(member => member.Key));
        Assert.Contains("in your files", (string?)Assert.Single(chat.Updates).Activity["text"], StringComparison.Ordinal);
        var file = Assert.Single(drive.Files);
        Assert.Equal($"bytes 0-{file.Content.Length - 1}/{file.Content.Length}", file.Range);
        Assert.Null(file.Authorization);
        Assert.Equal((int)offer["sizeInBytes"]!, file.Content.Length);
        Assert.Contains(TestForms.Monitoring["self-assessment"].Text, WordText.Read(file.Content).Headings);
    }

    [Fact]
    public async Task The_same_acceptance_twice_puts_it_there_once()
    {
        await using var chat = await TeamsClient.StartAsync();
        await using var drive = await UploadServer.StartAsync();
        var accepted = Accepted(chat, await SubmittedAsync(chat), $"{drive.Address}/up");
        await chat.SendAsync(accepted);

        await chat.SendAsync(accepted);

        Assert.Single(drive.Files);
        Assert.Empty(chat.Activities);
    }

    [Fact]
    public async Task A_declined_offer_gives_way_to_the_links()
    {
        await using var chat = await TeamsClient.StartAsync();
        var declined = Accepted(chat, await SubmittedAsync(chat), "");
        declined["value"]!["action"] = "decline";
        declined["value"]!.AsObject().Remove("uploadInfo");

        await chat.SendAsync(declined);

        Assert.Contains("links above", (string?)Assert.Single(chat.Updates).Activity["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/up", "could not save the file")]
    [InlineData("https://evil.example/up", "cannot save the file")]
    public async Task A_place_that_takes_nothing_or_is_not_believed_is_said(string address, string says)
    {
        await using var chat = await TeamsClient.StartAsync();

        await chat.SendAsync(Accepted(chat, await SubmittedAsync(chat), address));

        Assert.Contains(says, (string?)Assert.Single(chat.Updates).Activity["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_an_offer_that_nobody_made_is_answered()
    {
        await using var chat = await TeamsClient.StartAsync();

        await chat.SendAsync(chat.Sample(Answer));

        Assert.Contains("do not know that file", (string?)Assert.Single(chat.Activities)["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://contoso.sharepoint.com/personal/x/up?s=1", true)]
    [InlineData("https://contoso-my.sharepoint.us/up", true)]
    [InlineData("http://contoso.sharepoint.com/up", false)]
    [InlineData("https://contoso.sharepoint.com:8443/up", false)]
    [InlineData("https://user@contoso.sharepoint.com/up", false)]
    [InlineData("https://sharepoint.com.evil.example/up", false)]
    [InlineData("https://evilsharepoint.com/up", false)]
    [InlineData("https://evil.example\uFF0F.sharepoint.com/up", false)]
    [InlineData("https://evil_.sharepoint.com/up", false)]
    [InlineData("http://127.0.0.1/up", false)]
    public void Only_microsofts_file_hosts_are_believed(string address, bool believed) =>
        Assert.Equal(believed, new FileUpload(null!, new HostingEnvironment { EnvironmentName = "Production" }).IsAllowed(new Uri(address)));

    /// <returns>What the offer says of the file.</returns>
    private static async Task<JsonObject> SubmittedAsync(TeamsClient chat)
    {
        await chat.BeginAsync();
        await chat.SaysAllAsync("26 June 2020", "www.example.eu", "Seven regions map their labs.", "Aragon (ES24)", "Tuscany (ITI1)",
            "submit", "yes");
        var offer = chat.Activities[^1]["attachments"]![0]!;
        Assert.Equal((Consent, "ccre-s3_2020-H2_complete.docx"), ((string?)offer["contentType"], (string?)offer["name"]));
        return offer["content"]!.AsObject();
    }

    private static JsonObject Accepted(TeamsClient chat, JsonObject offer, string address)
    {
        var accepted = chat.Sample(Answer);
        accepted["replyToId"] = "77";
        accepted["value"]!["context"] = offer["acceptContext"]!.DeepClone();
        accepted["value"]!["uploadInfo"]!["uploadUrl"] = address;
        return accepted;
    }

    /// <summary>Where files are put.</summary>
    private sealed class UploadServer : IAsyncDisposable
    {
        private readonly WebApplication _server;

        private UploadServer()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            _server = builder.Build();
            _server.MapPut("/up", TakeAsync);
        }

        public string Address => _server.Urls.Single();

        public List<(byte[] Content, string? Range, string? Authorization)> Files { get; } = [];

        public static async Task<UploadServer> StartAsync()
        {
            var drive = new UploadServer();
            await drive._server.StartAsync();
            return drive;
        }

        public ValueTask DisposeAsync() => _server.DisposeAsync();

        private async Task<IResult> TakeAsync(HttpRequest request)
        {
            using var file = new MemoryStream();
            await request.Body.CopyToAsync(file);
            Files.Add((file.ToArray(), request.Headers.ContentRange, request.Headers.Authorization.FirstOrDefault()));
            return Results.StatusCode(201);
        }
    }
}
