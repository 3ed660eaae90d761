using Microsoft.Bot.Builder.Dialogs;

namespace Polyfills.Tests.Dialogs;

public class EventTests
{
    [Fact]
    public async Task An_event_from_the_leaf_bubbles_to_the_containers()
    {
        var inner = new Recorder("inner");
        var (outer, component) = await BeginAsync(inner, handledBy: null);
        Assert.False(await outer.EmitEventAsync("news", fromLeaf: true));
        Assert.Equal("event news", inner.Log[^1]);
        Assert.Equal(["news"], component.Events);
    }

    [Fact]
    public async Task It_stops_where_it_is_handled()
    {
        var (outer, component) = await BeginAsync(new Recorder("inner", "news"), handledBy: null);
        Assert.True(await outer.EmitEventAsync("news", fromLeaf: true));
        Assert.Empty(component.Events);
    }

    [Fact]
    public async Task A_container_may_handle_it_for_its_dialogs()
    {
        var (outer, _) = await BeginAsync(new Recorder("inner"), handledBy: "news");
        Assert.True(await outer.EmitEventAsync("news", fromLeaf: true));
    }

    [Fact]
    public async Task Without_bubbling_the_container_hears_nothing()
    {
        var (outer, component) = await BeginAsync(new Recorder("inner"), handledBy: null);
        await outer.Child.EmitEventAsync("news", value: null, bubble: false, fromLeaf: false);
        Assert.Empty(component.Events);
    }

    [Fact]
    public async Task Nobody_handles_an_event_without_a_dialog() => Assert.False(await Talk.TurnOver().EmitEventAsync("news"));

    private static async Task<(DialogContext Outer, Component Component)> BeginAsync(Recorder inner, string? handledBy)
    {
        var component = new Component("component", handledBy, inner);
        var outer = Talk.TurnOver(component);
        await outer.BeginDialogAsync("component");
        return (outer, component);
    }
}
