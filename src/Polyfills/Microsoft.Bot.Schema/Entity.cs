using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata of an activity. What it holds besides its type is read with GetAs.</summary>
// Without discriminators a Mention is written whole wherever an Entity stands; reading gives plain entities.
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(Mention))]
public class Entity
{
    public Entity()
    {
    }

    public Entity(string type = default) => Type = type;

    public string Type { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> Unknown { get; set; }

    public T GetAs<T>() => this is T same
        ? same
        : JsonSerializer.SerializeToElement(this, SchemaJson.Context.Entity).Deserialize<T>(SchemaJson.Reflected);
}

public class Mention : Entity
{
    internal const string EntityType = "mention";

    public Mention()
        : base(EntityType)
    {
    }

    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
        : base(type ?? EntityType)
    {
        Mentioned = mentioned;
        Text = text;
    }

    public ChannelAccount Mentioned { get; set; }

    public string Text { get; set; }
}

public class SemanticAction
{
    public string Id { get; set; }

    public IDictionary<string, Entity> Entities { get; set; }

    public string State { get; set; }
}

public class TextHighlight
{
    public string Text { get; set; }

    public int? Occurrence { get; set; }
}

public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string type = default) => Type = type;

    public string Type { get; set; }
}
