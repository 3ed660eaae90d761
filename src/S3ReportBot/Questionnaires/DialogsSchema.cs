using NJsonSchema;
using NJsonSchema.Validation;

namespace S3ReportBot.Questionnaires;

/// <summary>A JSON schema of the dialogs folder. The program carries its own copy, so that it checks by the rules it was built with.</summary>
internal sealed class DialogsSchema
{
    private readonly string _name;
    private readonly JsonSchema _schema;

    private DialogsSchema(string name, JsonSchema schema)
    {
        _name = name;
        _schema = schema;
    }

    public static DialogsSchema Named(string name)
    {
        using var resource = typeof(DialogsSchema).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"The program carries no schema {name}.", nameof(name));
        using var text = new StreamReader(resource);
        // The library reads asynchronously only; the text is in memory and refers to no other file, so nothing waits.
        return new(name, JsonSchema.FromJsonAsync(text.ReadToEnd()).GetAwaiter().GetResult());
    }

    /// <exception cref="DialogsFileException">For the first thing that the schema does not allow.</exception>
    public void Check(DialogsFile file)
    {
        var fault = _schema.Validate(file.Content).Select(Innermost).OrderBy(error => error.LineNumber).FirstOrDefault();
        if (fault is not null)
            throw new DialogsFileException(file.Path, DialogsFile.Place(PathOf(fault), fault.LineNumber), Problem(fault), Remedy(fault));
    }

    /// <summary>The library wraps what is wrong inside a list or object into an error about the list or object.</summary>
    private static ValidationError Innermost(ValidationError error) =>
        error is ChildSchemaValidationError { Errors: var children } && children.Values.SelectMany(list => list).FirstOrDefault() is { } child
            ? Innermost(child)
            : error;

    private static string PathOf(ValidationError fault) => (fault.Path ?? "").TrimStart('#', '/');

    private static string Problem(ValidationError fault) => fault.Kind switch
    {
        ValidationErrorKind.PropertyRequired => $"'{fault.Property}' is missing.",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => $"'{fault.Property}' means nothing here.",
        ValidationErrorKind.NotInEnumeration => "This value is not one of those allowed.",
        ValidationErrorKind.PatternMismatch => "This text is empty, has blanks around it, or holds characters that are not allowed here.",
        ValidationErrorKind.TooFewItems => "The list has too few entries.",
        _ => $"The value does not fit ({fault.Kind}).",
    };

    private string Remedy(ValidationError fault)
    {
        var description = fault.Schema?.ActualSchema.Description;
        var rule = fault.Kind switch
        {
            ValidationErrorKind.PropertyRequired => $"Add '{fault.Property}'.",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => $"Remove '{fault.Property}' or correct its spelling.",
            ValidationErrorKind.NotInEnumeration => $"Use one of: {string.Join(", ", fault.Schema!.ActualSchema.Enumeration)}.",
            ValidationErrorKind.TooFewItems => $"Put in at least {fault.Schema!.ActualSchema.MinItems}.",
            _ => description is null ? "" : $"What belongs here: {description}",
        };
        return $"{rule} The rules are in {_name}.".TrimStart();
    }
}
