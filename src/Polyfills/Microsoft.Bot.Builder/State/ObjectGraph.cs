using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder;

/// <summary>Copies what a bot keeps as state: values, lists, dictionaries and plain objects, each as the type it is.</summary>
internal static class ObjectGraph
{
    // As deep as the JSON of the real package goes; a state that holds itself ends here too.
    private const int MaxDepth = 64;

    private static readonly ConcurrentDictionary<Type, FieldInfo[]> FieldsByType = new();

    public static object Copy(object value, int depth = 0)
    {
        if (depth > MaxDepth)
            throw new InvalidOperationException($"State is nested deeper than {MaxDepth} levels, or holds itself.");
        return value switch
        {
            null or string or Type or Delegate or JsonElement => value,
            JsonNode json => json.DeepClone(),
            Array array => CopyArray(array, depth),
            IDictionary map when HasConstructor(map) => CopyMap(map, depth),
            IList list when HasConstructor(list) => CopyList(list, depth),
            _ => CopyFields(value, depth),
        };
    }

    /// <summary>Every field of the type and its bases that can differ between two of its objects.</summary>
    public static FieldInfo[] FieldsOf(Type type) => FieldsByType.GetOrAdd(type, static start =>
    {
        var fields = new List<FieldInfo>();
        for (var type = start; type != null; type = type.BaseType)
            fields.AddRange(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        return fields.ToArray();
    });

    private static bool HasConstructor(object value) => value.GetType().GetConstructor(Type.EmptyTypes) != null;

    private static Array CopyArray(Array array, int depth)
    {
        var copy = (Array)array.Clone();
        if (array.GetType().GetElementType() is { IsPrimitive: false } && array.Rank == 1)
            for (var i = 0; i < copy.Length; i++)
                copy.SetValue(Copy(array.GetValue(i), depth + 1), i);
        return copy;
    }

    private static IDictionary CopyMap(IDictionary map, int depth)
    {
        var copy = (IDictionary)Activator.CreateInstance(map.GetType());
        foreach (DictionaryEntry entry in map)
            copy.Add(entry.Key, Copy(entry.Value, depth + 1));
        return copy;
    }

    private static IList CopyList(IList list, int depth)
    {
        var copy = (IList)Activator.CreateInstance(list.GetType());
        foreach (var item in list)
            copy.Add(Copy(item, depth + 1));
        return copy;
    }

    private static object CopyFields(object value, int depth)
    {
        var type = value.GetType();
        var fields = FieldsOf(type);
        if (type.IsValueType && Array.TrueForAll(fields, field => field.FieldType.IsPrimitive))
            return value;
        var copy = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in fields)
            field.SetValue(copy, Copy(field.GetValue(value), depth + 1));
        return copy;
    }
}
