using Microsoft.Bot.Builder.Dialogs;

namespace S3ReportBot.Dialogs;

/// <summary>A question that takes many messages: asks and records within itself until one leads elsewhere, and ends with that.</summary>
internal abstract class LoopDialog : ComponentDialog
{
    protected LoopDialog(string dialogId)
        : base(dialogId)
    {
        AddDialog(new WaterfallDialog("loop", [Steps.AskAsync, Steps.RecordAsync]));
        AddDialog(new MessagePrompt());
    }
}

/// <summary>A table: its rows, and a row column by column.</summary>
internal sealed class RowsDialog() : LoopDialog(DialogId)
{
    public const string DialogId = "rows";
}

/// <summary>Ratings: all of them, a line of values, or one by one.</summary>
internal sealed class RatingsDialog() : LoopDialog(DialogId)
{
    public const string DialogId = "ratings";
}
