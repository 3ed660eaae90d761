using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Builder;

public class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<List<string>> _lines;

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
        _lines = _state.CreateProperty<List<string>>("lines");
    }

    [Fact]
    public async Task A_missing_value_is_what_the_factory_makes_and_then_stays()
    {
        var turn = Turn();

        var made = await _lines.GetAsync(turn, () => ["made"]);

        Assert.Same(made, await _lines.GetAsync(turn, () => ["other"]));
        Assert.Null(await _state.CreateProperty<string>("other").GetAsync(turn));
        Assert.Equal(0, await _state.CreateProperty<int>("number").GetAsync(turn));
    }

    [Fact]
    public async Task A_saved_value_is_there_in_the_next_turn()
    {
        await SaveAsync(Turn(), "one", "two");

        Assert.Equal(["one", "two"], await _lines.GetAsync(Turn()));
    }

    [Fact]
    public async Task A_value_changed_in_place_is_saved()
    {
        await SaveAsync(Turn(), "one");
        var turn = Turn();
        (await _lines.GetAsync(turn)).Add("two");

        await _state.SaveChangesAsync(turn);

        Assert.Equal(["one", "two"], await _lines.GetAsync(Turn()));
    }

    [Fact]
    public async Task What_is_not_saved_is_gone_with_the_turn()
    {
        await _lines.SetAsync(Turn(), ["lost"]);

        Assert.Null(await _lines.GetAsync(Turn()));
    }

    [Fact]
    public async Task A_turn_reads_once_and_writes_only_what_changed()
    {
        await SaveAsync(Turn(), "one");
        var turn = Turn();
        var (reads, writes) = (_storage.Reads, _storage.Writes);

        await _lines.GetAsync(turn);
        await _lines.GetAsync(turn);
        await _state.SaveChangesAsync(turn);
        Assert.Equal((reads + 1, writes), (_storage.Reads, _storage.Writes));

        await _state.SaveChangesAsync(turn, force: true);
        Assert.Equal(writes + 1, _storage.Writes);
    }

    [Fact]
    public async Task Clearing_empties_the_store_when_it_is_saved()
    {
        await SaveAsync(Turn(), "one");
        var turn = Turn();

        await _state.ClearStateAsync(turn);
        Assert.NotNull(await _lines.GetAsync(Turn()));

        await _state.SaveChangesAsync(turn);
        Assert.Null(await _lines.GetAsync(Turn()));
    }

    [Fact]
    public async Task Deleting_empties_the_store_at_once()
    {
        await SaveAsync(Turn(), "one");

        await _state.DeleteAsync(Turn());

        Assert.Null(await _lines.GetAsync(Turn()));
    }

    [Fact]
    public async Task Conversations_and_users_have_their_own_state()
    {
        await SaveAsync(Turn(), "one");
        var users = new UserState(_storage);

        Assert.Null(await _lines.GetAsync(Turn(conversation: "c2")));
        Assert.Null(await users.CreateProperty<List<string>>("lines").GetAsync(Turn()));
        Assert.Equal(["webchat/conversations/c1"], _storage.Keys);
    }

    [Fact]
    public async Task State_needs_to_know_its_conversation()
    {
        var nowhere = Turn();
        nowhere.Activity.Conversation = null;

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => _lines.GetAsync(nowhere));
    }

    [Fact]
    public async Task State_that_holds_itself_cannot_be_saved()
    {
        var turn = Turn();
        var loop = new List<object>();
        loop.Add(loop);
        await _state.CreateProperty<List<object>>("loop").SetAsync(turn, loop);

        await Assert.ThrowsAnyAsync<Exception>(() => _state.SaveChangesAsync(turn));
    }

    [Fact]
    public async Task A_number_is_read_as_the_type_asked_for()
    {
        var turn = Turn();
        await _state.CreateProperty<long>("number").SetAsync(turn, 7);

        Assert.Equal(7, await _state.CreateProperty<int>("number").GetAsync(turn));
    }

    [Fact]
    public async Task Automatic_saving_saves_after_the_turn_but_not_after_an_exception()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(_state));
        await adapter.RunAsync(Turn(), (turn, token) => _lines.SetAsync(turn, ["kept"], token));
        adapter.OnTurnError = (_, _) => Task.CompletedTask;

        await adapter.RunAsync(Turn(), async (turn, token) =>
        {
            await _lines.SetAsync(turn, ["lost"], token);
            throw new InvalidOperationException("broken");
        });

        Assert.Equal(["kept"], await _lines.GetAsync(Turn()));
    }

    private static TurnContext Turn(string conversation = "c1")
    {
        var activity = Some.Message();
        activity.Conversation = new ConversationAccount { Id = conversation };
        return new TurnContext(new RecordingAdapter(), activity);
    }

    private async Task SaveAsync(TurnContext turn, params List<string> lines)
    {
        await _lines.SetAsync(turn, lines);
        await _state.SaveChangesAsync(turn);
    }
}
