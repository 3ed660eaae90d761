namespace S3ReportBot.Core.Questionnaires;

/// <summary>The form of new reports, and the earlier versions that reports were written in.</summary>
public sealed class Forms
{
    private readonly Dictionary<(string Id, string Version), Questionnaire> _all;

    /// <exception cref="ArgumentException">Two forms have the same id and version.</exception>
    public Forms(Questionnaire current, IEnumerable<Questionnaire> earlier)
    {
        Current = current;
        _all = earlier.Prepend(current).ToDictionary(form => (form.Id, form.Version));
    }

    public Questionnaire Current { get; }

    public IEnumerable<Questionnaire> All => _all.Values;

    /// <exception cref="KeyNotFoundException">A report was written in a form that is no longer there.</exception>
    public Questionnaire Of(string id, string version) => _all.TryGetValue((id, version), out var form)
        ? form
        : throw new KeyNotFoundException($"A report is written in version {version} of the form {id}. Put that file back into dialogs/earlier/.");
}
