namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke named adaptiveCard/action; platform sheet 1.6.</summary>
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction Action { get; set; }

    public string State { get; set; }
}

public class AdaptiveCardInvokeAction
{
    public string Type { get; set; }

    public string Id { get; set; }

    public string Verb { get; set; }

    /// <summary>The card's data merged with its inputs: JSON, to be read as text.</summary>
    public object Data { get; set; }
}

/// <summary>The body that answers it; the HTTP status is 200 whatever StatusCode says.</summary>
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    public string Type { get; set; }

    public object Value { get; set; }
}
