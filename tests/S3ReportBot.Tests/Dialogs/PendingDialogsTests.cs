using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Dialogs;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>The stack that a turn begins with is made from the question on the screen: it is the one that the dialogs left there.</summary>
public sealed class PendingDialogsTests : DialogTalk
{
    [Theory]
    [InlineData("start-date", "question section:identification")]
    [InlineData("leading-regions", "question section:management-report")]
    [InlineData("working-areas", "question section:management-report")]
    [InlineData("sdg", "question section:sustainable-development-goals")]
    [InlineData("period", "report-choice choose-report")]
    public async Task A_question_of_the_form(string question, string dialogs)
    {
        var left = await LeftByAsync(question, "hello");

        Assert.Equal(dialogs, string.Join(' ', (await MadeAsync()).Select(frame => frame.Id)));
        Assert.Equal(left, Written(await MadeAsync()));
    }

    [Fact]
    public async Task A_column_of_a_row()
    {
        var left = await LeftByAsync("working-areas", "hello", "Smart museums", "Aragon");

        Assert.Equal(2, Turns.Shown!.Column);
        Assert.Equal(left, Written(await MadeAsync()));
    }

    [Fact]
    public async Task The_partnership_after_the_half_year()
    {
        var left = await LeftByAsync("period", "hello", "2020-H2");

        Assert.Equal("2020-H2", Turns.Shown!.Period);
        Assert.Equal(left, Written(await MadeAsync()));
    }

    [Fact]
    public async Task A_question_of_the_bots_own()
    {
        var left = await LeftByAsync("period", "hello", "2020-H2", "Basket weaving beyond borders");

        Assert.Equal(ConfirmationKind.NewPartnership, Turns.Shown!.Confirm?.Kind);
        Assert.Equal(left, Written(await MadeAsync()));
    }

    [Fact]
    public async Task Nothing_where_nothing_is_asked() => Assert.Empty(await MadeAsync());

    private async Task<string> LeftByAsync(string question, params string[] messages)
    {
        var client = Client(question);
        foreach (var message in messages)
            await SaysAsync(client, message);
        return Written(Inner(client.DialogContext.Stack.Single()));
    }

    private async Task<List<DialogInstance>> MadeAsync() =>
        Inner((await new PendingDialogs(Turns.Turn("")).GetAsync(null!)).DialogStack.Single());

    private static List<DialogInstance> Inner(DialogInstance frame) =>
        ((DialogState)frame.State[ComponentDialog.PersistedDialogState]).DialogStack;

    /// <summary>Each frame with what it remembers. What a report's choice was begun with is read in its first step only.</summary>
    private static string Written(List<DialogInstance> stack) => string.Join('\n', stack.SelectMany((frame, place) => frame.State
        .OrderBy(entry => entry.Key)
        .Select(entry => $"{place} {frame.Id} {entry.Key}={Written(frame, entry.Value)}")));

    private static string Written(DialogInstance frame, object value) => value switch
    {
        PromptOptions { Validations: var asked } => $"{asked}",
        IDictionary<string, object> members => $"({string.Join(' ', members)})",
        int step => $"{step}",
        string => "its own",
        _ => frame.Id == ChooseReportDialog.DialogId ? "" : $"{value}",
    };
}
