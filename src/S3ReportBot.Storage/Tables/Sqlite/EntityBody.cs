using System.Buffers.Binary;
using System.Text;

namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>
/// A row's properties as bytes: the format's number, then per property the name (length, ASCII), a tag and the value.
/// Whole numbers and UTC ticks are 8 bytes, little-endian; texts (UTF-8) and binary follow their length, which takes
/// 7 bits a byte. The tag of a yes or no is its value.
/// </summary>
internal static class EntityBody
{
    private const byte Format = 1;

    private enum Tag : byte
    {
        Text = 1,
        Number,
        No,
        Yes,
        Time,
        Bytes,
    }

    public static byte[] Write(EntityProperties properties)
    {
        using var body = new MemoryStream(256);
        using var writer = new BinaryWriter(body, Encoding.UTF8);
        writer.Write(Format);
        foreach (var (name, value) in properties)
        {
            writer.Write(name);
            WriteValue(writer, value);
        }

        writer.Flush();
        return body.ToArray();
    }

    public static EntityProperties Read(ReadOnlySpan<byte> body)
    {
        if (body[0] != Format)
        {
            throw new InvalidDataException($"A row has the format {body[0]}; this version reads {Format}. It was written by a newer one.");
        }

        var properties = new EntityProperties();
        for (var rest = body[1..]; !rest.IsEmpty;)
        {
            var name = PropertyNames.Get(Take(ref rest, ReadLength(ref rest)));
            properties.AddStored(name, ReadValue(ref rest));
        }

        return properties;
    }

    private static void WriteValue(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Write((byte)Tag.Text);
                writer.Write(text);
                break;
            case long number:
                writer.Write((byte)Tag.Number);
                writer.Write(number);
                break;
            case bool flag:
                writer.Write((byte)(flag ? Tag.Yes : Tag.No));
                break;
            case DateTimeOffset time:
                writer.Write((byte)Tag.Time);
                writer.Write(time.UtcTicks);
                break;
            case byte[] bytes:
                writer.Write((byte)Tag.Bytes);
                writer.Write7BitEncodedInt(bytes.Length);
                writer.Write(bytes);
                break;
            default:
                throw new ArgumentException($"{value.GetType()} is no type of a property.", nameof(value));
        }
    }

    private static object ReadValue(ref ReadOnlySpan<byte> rest) => (Tag)Take(ref rest, 1)[0] switch
    {
        Tag.Text => Encoding.UTF8.GetString(Take(ref rest, ReadLength(ref rest))),
        Tag.Number => BinaryPrimitives.ReadInt64LittleEndian(Take(ref rest, sizeof(long))),
        Tag.No => false,
        Tag.Yes => true,
        Tag.Time => new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(Take(ref rest, sizeof(long))), TimeSpan.Zero),
        Tag.Bytes => Take(ref rest, ReadLength(ref rest)).ToArray(),
        var tag => throw new InvalidDataException($"A row has a value of the unknown type {tag}."),
    };

    private static int ReadLength(ref ReadOnlySpan<byte> rest)
    {
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var value = Take(ref rest, 1)[0];
            length |= (value & 0x7F) << shift;
            if (value < 0x80)
            {
                return length;
            }
        }
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
