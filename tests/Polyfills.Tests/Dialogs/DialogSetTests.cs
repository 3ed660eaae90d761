using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace Polyfills.Tests.Dialogs;

public class DialogSetTests
{
    [Fact]
    public void Another_dialog_of_a_known_id_is_numbered()
    {
        var (first, second, third) = (new Recorder("ask"), new Recorder("ask"), new Recorder("ask"));
        var set = new DialogSet().Add(first).Add(second).Add(third);
        Assert.Equal(["ask", "ask2", "ask3"], set.GetDialogs().Select(dialog => dialog.Id));
        Assert.Same(third, set.Find("ask3"));
    }

    [Fact]
    public void The_same_dialog_is_added_once()
    {
        var dialog = new Recorder("ask");
        Assert.Same(dialog, Assert.Single(new DialogSet().Add(dialog).Add(dialog).GetDialogs()));
    }

    [Fact]
    public void An_unknown_id_finds_nothing() => Assert.Null(new DialogSet().Find("ask"));

    [Fact]
    public void Nothing_cannot_be_added() => Assert.Throws<ArgumentNullException>(() => new DialogSet().Add(null));

    [Fact]
    public async Task Without_storage_there_is_no_context()
    {
        var adapter = new TestAdapter();
        using var turn = new TurnContext(adapter, adapter.MakeActivity("hello"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
    }

    [Fact]
    public void The_version_tells_a_waterfall_with_another_step()
    {
        var one = new DialogSet().Add(Talk.Waterfall(Talk.EndAsync));
        var same = new DialogSet().Add(Talk.Waterfall(Talk.EndAsync));
        var two = new DialogSet().Add(Talk.Waterfall(Talk.EndAsync, Talk.EndAsync));
        Assert.Equal(one.GetVersion(), same.GetVersion());
        Assert.NotEqual(one.GetVersion(), two.GetVersion());
        Assert.Equal(StringUtils.Hash("waterfall:1"), one.GetVersion());
    }

    [Fact]
    public void A_dialog_without_id_is_named_after_its_type() => Assert.Equal(nameof(ComponentDialog), new ComponentDialog().Id);
}
