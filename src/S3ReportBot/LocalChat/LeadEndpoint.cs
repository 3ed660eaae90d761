using S3ReportBot.Channels;
using S3ReportBot.Core.People;
using S3ReportBot.Storage.People;
using static Microsoft.Bot.Connector.Channels;

namespace S3ReportBot.LocalChat;

/// <summary>
/// Makes whoever is at the page a lead of all partnerships, because there is nobody else who could: leads are named by the organisers or
/// invited by other leads. Like everything here it answers to this machine only.
/// </summary>
internal static class LeadEndpoint
{
    public static void MapLead(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/directline/lead", MakeLeadAsync);

    private static async Task<IResult> MakeLeadAsync(HttpRequest request, LocalConversations conversations, TimeProvider time, CancellationToken cancellationToken)
    {
        if (DirectLineEndpoints.Bearer(request, out var person) is { } refused)
            return refused;
        var services = request.HttpContext.RequestServices;
        var right = new Membership(Membership.Everywhere, Membership.Everywhere, Role.Lead) { Confidential = true };
        var key = ActivityIdentity.InConversation(Webchat, person.ConversationId, person.Id);
        await services.GetRequiredService<MemberDirectory>().AddLeadAsync(right.Partnership, new Member(key, person.Name, Role.Lead, key, time.GetUtcNow()), cancellationToken);
        await services.GetRequiredService<PeopleStore>().GrantAsync(key, right, cancellationToken);
        conversations.Of(person).Show(Activities.Notice(
            $"{person.Name} is a lead of all partnerships now, confidential parts included. Send: status. A lead fills in no report: for that, open the page under another name, /?user=Maria. Only this computer's page has this button."));
        return Results.NoContent();
    }
}
