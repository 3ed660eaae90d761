using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace S3ReportBot.Channels.Reading;

/// <summary>What a channel tells about a message beside it. Some clients write odd things there, and none of it is needed.</summary>
internal static class Entities
{
    /// <returns>Null for what cannot be read as that.</returns>
    public static T? Read<T>(Entity? entity)
        where T : class
    {
        try
        {
            return entity?.GetAs<T>();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
