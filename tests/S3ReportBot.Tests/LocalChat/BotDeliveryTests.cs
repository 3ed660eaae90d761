using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.LocalChat;

[Trait(Lane.Name, Lane.Slow)]
public class BotDeliveryTests
{
    [Fact]
    public async Task The_bot_hears_one_thing_at_a_time_in_the_order_it_was_said()
    {
        var release = new TaskCompletionSource();
        var heard = new List<string?>();
        await using var server = await LocalChatServer.StartAsync(async turn =>
        {
            if (turn.Text == "one") await release.Task;
            if (turn.Type != "message") return;
            heard.Add(turn.Text);
            await turn.SayAsync($"Heard {turn.Text}.");
        });
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");

        await anna.SayAsync("one");
        await anna.SayAsync("two");
        await anna.SayAsync("three");
        await server.NextMessageAsync();
        release.SetResult();
        await anna.SeeTextAsync("Heard three.");

        Assert.Equal(["one", "two", "three"], heard);
    }

    [Fact]
    public async Task One_persons_slow_turn_does_not_hold_up_another_person()
    {
        var release = new TaskCompletionSource();
        await using var server = await LocalChatServer.StartAsync(turn =>
            turn.Text == "slow" ? release.Task : turn.SayAsync($"Heard {turn.Text}."));
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");
        using var bruno = await DirectLineClient.OpenAsync(server, "Bruno");

        await anna.SayAsync("slow");
        await bruno.SayAsync("quick");

        await bruno.SeeTextAsync("Heard quick.");
        release.SetResult();
    }

    [Fact]
    public async Task A_message_that_the_bot_did_not_take_is_reported_in_the_chat()
    {
        await using var server = await LocalChatServer.StartAsync(turn =>
        {
            if (turn.Text == "lost") turn.Status = 503;
            return Task.CompletedTask;
        });
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");

        await anna.SayAsync("lost");
        await anna.SayAsync("taken");

        await anna.SeeTextAsync("Not delivered (the bot answered 503). Please send it again.");
        Assert.Equal("lost", (await server.NextMessageAsync()).Text);
        Assert.Equal("taken", (await server.NextMessageAsync()).Text);
    }

    [Fact]
    public async Task A_bot_that_fails_when_the_page_opens_is_reported_in_other_words()
    {
        await using var server = await LocalChatServer.StartAsync(turn =>
        {
            turn.Status = 401;
            return Task.CompletedTask;
        });
        using var anna = await DirectLineClient.OpenAsync(server, "Anna");

        await anna.SeeTextAsync("The bot could not be reached (the bot answered 401). Load the page again to try once more.");
    }
}
