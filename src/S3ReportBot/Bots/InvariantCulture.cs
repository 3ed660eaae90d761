using System.Globalization;
using Microsoft.Bot.Builder;

namespace S3ReportBot.Bots;

/// <summary>The SDK makes the language of the activity the turn's culture. Keys, numbers and dates are the same for everybody.</summary>
internal sealed class InvariantCulture : Microsoft.Bot.Builder.IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        await next(cancellationToken);
    }
}
