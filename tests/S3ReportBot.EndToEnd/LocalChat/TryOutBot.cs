using System.Text.Json.Nodes;
using S3ReportBot.Tests.LocalChat;

namespace S3ReportBot.EndToEnd.LocalChat;

/// <summary>A bot that shows everything the report bot will ask of the page.</summary>
internal static class TryOutBot
{
    public const int Goals = 17;

    private static readonly string[] Scale =
        ["Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree", "Not applicable"];

    private static readonly string[] Names =
    [
        "No poverty", "Zero hunger", "Good health and well-being", "Quality education", "Gender equality",
        "Clean water and sanitation", "Affordable and clean energy", "Decent work and economic growth",
        "Industry, innovation and infrastructure", "Reduced inequalities", "Sustainable cities and communities",
        "Responsible consumption and production", "Climate action", "Life below water", "Life on land",
        "Peace, justice and strong institutions", "Partnerships for the goals",
    ];

    public static Task AnswerAsync(BotTurn turn) => turn switch
    {
        { Type: "conversationUpdate" } => turn.SendAsync(Welcome()),
        { Type: not "message" } => Task.CompletedTask,
        { Activity: var activity } when activity["attachments"] is JsonArray { Count: > 0 } files => turn.SayAsync($"Got the file {files[0]!["name"]}."),
        { Activity: var activity } when activity["value"] is JsonObject values => RecordAsync(turn, values),
        { Text: "rate" } => turn.SendAsync(RatingCard()),
        { Text: "document" } => turn.SayAsync($"Here it is: [Monitoring report]({turn.Activity["serviceUrl"]}/documents/report.txt)"),
        { Text: "typing" } => turn.SendAsync(new JsonObject { ["type"] = "typing" }),
        { Text: "correct" } => CorrectAsync(turn),
        { Text: "delete" } => DeleteAsync(turn),
        { Text: "long" } => turn.SayAsync(LongText()),
        _ => turn.SayAsync($"You said: {turn.Text}"),
    };

    private static async Task RecordAsync(BotTurn turn, JsonObject values)
    {
        var rated = Enumerable.Range(1, Goals).Count(goal => values[$"goal{goal}"] is not null);
        await turn.SayAsync($"Rated {rated} of {Goals}; goal 7 is {values["goal7"]}.");
    }

    private static async Task CorrectAsync(BotTurn turn)
    {
        var id = await turn.SayAsync("A first version.");
        await turn.SayAsync("Something after it.");
        await turn.UpdateAsync(id, BotTurn.Message("A second version."));
    }

    private static async Task DeleteAsync(BotTurn turn) => await turn.DeleteAsync(await turn.SayAsync("A slip."));

    private static JsonObject Welcome()
    {
        var welcome = BotTurn.Message("Welcome. Which report do you want to work on?");
        string[] choices = ["July - December 2020", "January - June 2020", "help", "sections", "review", "Something with a rather long name, as partnerships have"];
        welcome["suggestedActions"] = new JsonObject
        {
            ["actions"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["type"] = "imBack", ["title"] = choice, ["value"] = choice })]),
        };
        return welcome;
    }

    private static JsonObject RatingCard()
    {
        var body = new JsonArray(
            new JsonObject { ["type"] = "TextBlock", ["text"] = "UN 2030 Sustainable Development Goals", ["size"] = "Large", ["weight"] = "Bolder" },
            new JsonObject { ["type"] = "TextBlock", ["text"] = "The partnership contributes to achieving the following Sustainable Development Goals of the United Nations. Choose one answer for each goal; what you leave out stays open." });
        for (var goal = 1; goal <= Goals; goal++) body.Add(Rating(goal));
        return new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["content"] = new JsonObject
                {
                    ["type"] = "AdaptiveCard",
                    ["version"] = "1.3",
                    ["body"] = body,
                    ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Submit", ["title"] = "Save ratings", ["data"] = new JsonObject { ["card"] = "1" } }),
                },
            }),
        };
    }

    private static JsonObject Rating(int goal) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = $"goal{goal}",
        ["label"] = $"{goal}. {Names[goal - 1]}",
        ["placeholder"] = "Not rated yet",
        ["choices"] = new JsonArray([.. Scale.Select((title, index) => new JsonObject { ["title"] = title, ["value"] = $"{index + 1}" })]),
    };

    private static string LongText() => """
        ## I. Management report

        | # | Question | State |
        |---|---|---|
        | 5 | Executive summary | answered |
        | 6 | Leading regions | answered by Bruno |
        | 7 | Participating regions | open |

        - **Working areas**: 3 rows
        - Past events: *none yet*

        Go on with `go to 7`, or see <https://example.eu/a-rather-long-address/that-has/many-parts/and-no-blank-to-break-at/monitoring>.
        """;
}
