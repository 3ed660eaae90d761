using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace S3ReportBot.Questionnaires;

/// <summary>One JSON file of the dialogs folder that has passed its schema.</summary>
internal sealed class DialogsFile
{
    private static readonly JsonLoadSettings Strict = new()
    {
        CommentHandling = CommentHandling.Ignore,
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
        LineInfoHandling = LineInfoHandling.Load,
    };

    private DialogsFile(string path, JToken content)
    {
        Path = path;
        Content = content;
    }

    public string Path { get; }

    public JToken Content { get; }

    /// <param name="schema">Name of a schema of the dialogs folder, such as `questionnaire.schema.json`.</param>
    /// <exception cref="DialogsFileException">There is no such file, it is no JSON, a name stands in it twice, or the schema does not allow it.</exception>
    public static DialogsFile Read(string path, string schema) => Read(path, DialogsSchema.Named(schema));

    /// <summary>For several files of one schema, which takes longer to read than most of them.</summary>
    public static DialogsFile Read(string path, DialogsSchema schema)
    {
        var file = new DialogsFile(path, Parse(path));
        schema.Check(file);
        return file;
    }

    /// <summary>What to throw for something wrong at this place.</summary>
    public DialogsFileException Wrong(JToken at, string problem, string remedy) => new(Path, Place(at), problem, remedy);

    public static string Place(JToken token) => Place(token.Path, ((IJsonLineInfo)token).LineNumber);

    public static string Place(string path, int line) => $"{(path.Length == 0 ? "the whole file" : path)} (line {line})";

    private static JToken Parse(string path)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(File.ReadAllText(path))) { DateParseHandling = DateParseHandling.None };
            var content = JToken.ReadFrom(reader, Strict);
            while (reader.Read())
                if (reader.TokenType != JsonToken.Comment)
                    throw new JsonReaderException("There is more text after the end.", reader.Path, reader.LineNumber, reader.LinePosition, null);
            return content;
        }
        catch (JsonReaderException fault)
        {
            throw new DialogsFileException(
                path, Place(fault.Path ?? "", fault.LineNumber), fault.Message, "Correct the JSON there, or just before it; a comma, quote or bracket is the usual reason.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DialogsFileException(path, null, fault.Message, "Put the file there, or point the setting Dialogs:Path to the folder that holds it.", fault);
        }
    }
}
