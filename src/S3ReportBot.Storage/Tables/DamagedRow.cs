using System.Text.Json;

namespace S3ReportBot.Storage;

/// <summary>A row that lacks what this product writes, or holds something else there, is a failure of storage and not of the turn.</summary>
internal static class DamagedRow
{
    public static T Read<T>(Entity entity, Func<EntityProperties, T> read)
    {
        try
        {
            return read(entity.Properties);
        }
        catch (Exception damage) when (damage is ArgumentException or FormatException or JsonException or IndexOutOfRangeException)
        {
            throw new StorageException(StorageFailure.Refused, $"The row {entity.Row} is damaged: {damage.Message}", damage);
        }
    }
}
