using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Messages that offer choices.</summary>
public class ChoiceFactory
{
    private const int MostInline = 3;

    /// <summary>Buttons where the channel has them and every title fits, otherwise text.</summary>
    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null,
        string conversationType = default, IList<string> toList = default)
    {
        var choices = list ?? [];
        var fits = choices.All(choice => (Title(choice)?.Length ?? 0) <= Channel.MaxActionTitleLength(channelId));
        if (fits && Channel.SupportsSuggestedActions(channelId, choices.Count, conversationType)) return SuggestedAction(choices, text, speak, toList);
        if (fits && Channel.SupportsCardActions(channelId, choices.Count)) return HeroCard(choices, text, speak);
        return fits && choices.Count <= MostInline ? Inline(choices, text, speak, options) : List(choices, text, speak, options);
    }

    /// <summary>In one line: "prompt (1) A, (2) B, or (3) C".</summary>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        var shown = choices ?? [];
        var line = new StringBuilder(text).Append(' ');
        for (var i = 0; i < shown.Count; i++)
        {
            if (i > 0) line.Append(Separator(i, shown.Count, options));
            if (options?.IncludeNumbers ?? true) line.Append('(').Append(i + 1).Append(") ");
            line.Append(Title(shown[i]));
        }

        return MessageActivities.Of(line.ToString(), speak);
    }

    /// <summary>One choice per line, with numbers or dashes.</summary>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        var numbered = options?.IncludeNumbers ?? true;
        var lines = (choices ?? []).Select((choice, i) => (numbered ? $"{i + 1}. " : "- ") + Title(choice));
        return MessageActivities.Of($"{text}\n\n   {string.Join("\n   ", lines)}", speak);
    }

    /// <param name="choices">Become the buttons.</param>
    /// <param name="text">Above them.</param>
    /// <param name="speak">Instead of the text when it is spoken.</param>
    /// <param name="toList">Ids of those who see the buttons; everybody when null.</param>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = default)
    {
        var message = MessageActivities.Of(text, speak);
        message.SuggestedActions = new SuggestedActions { Actions = Buttons(choices), To = toList };
        return message;
    }

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var message = MessageActivities.Of(null, speak);
        var card = new HeroCard { Text = text, Buttons = Buttons(choices) };
        message.Attachments = [new Attachment { ContentType = Schema.HeroCard.ContentType, Content = card }];
        return message;
    }

    public static IList<Choice> ToChoices(IList<string> choices) => (choices ?? []).Select(value => new Choice(value)).ToList();

    private static string Separator(int index, int count, ChoiceFactoryOptions options)
    {
        if (index < count - 1) return options?.InlineSeparator ?? ", ";
        return count == 2 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ";
    }

    private static string Title(Choice choice) =>
        string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title;

    private static List<CardAction> Buttons(IList<Choice> choices) =>
        (choices ?? []).Select(choice =>
            choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value }).ToList();
}
