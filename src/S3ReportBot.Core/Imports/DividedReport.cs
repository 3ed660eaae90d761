using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Imports;

/// <param name="Question">Null for what stands before the first question and between sections.</param>
internal sealed record Piece(Question? Question, List<string> Lines);

/// <summary>
/// Divides a text into what stands below each question, in the text's order. Looks at each line once: what a line has to know of the
/// others is kept beside it.
/// </summary>
internal sealed class DividedReport(FormLines form, string[] lines)
{
    private readonly FoundQuestion?[] _wordings = new FoundQuestion?[lines.Length];

    /// <summary>The section of the next wording behind each line; null where none follows.</summary>
    private readonly string?[] _nextSections = new string?[lines.Length];

    private readonly HashSet<string> _worded = [];
    private readonly List<Piece> _pieces = [new Piece(null, [])];
    private int _highest;
    private bool _nothingBelow = true;

    public List<Piece> Divide(CancellationToken cancellationToken)
    {
        FindWordings(cancellationToken);
        for (var at = 0; at < lines.Length; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var letters = Letters.Of(lines[at]);
            if (form.IsEnd(letters) && _pieces.Count > 1)
                break;
            if (_wordings[at] is { } wording)
            {
                Begin(wording.Question, wording.Behind);
                at += wording.Lines - 1;
            }
            else if (_nextSections[at] is { } section && form.Heads(letters, section))
                // A heading only where a question of that section follows: the same words may stand in an answer.
                _pieces.Add(new Piece(null, []));
            else if (NamedNext(lines[at]) is { } named)
                Begin(named.Question, named.Behind);
            else if (!form.IsPrinted(letters) && !IsHint(letters))
                Take(lines[at]);
        }

        return _pieces;
    }

    private void FindWordings(CancellationToken cancellationToken)
    {
        string? next = null;
        for (var at = lines.Length - 1; at >= 0; at--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _nextSections[at] = next;
            if ((_wordings[at] = form.Wording(lines, at)) is not { Question: var question })
                continue;
            _worded.Add(question.Id);
            next = question.SectionId;
        }
    }

    private void Begin(Question question, string behind)
    {
        _pieces.Add(new Piece(question, [behind]));
        _highest = Math.Max(_highest, question.Number);
        _nothingBelow = string.IsNullOrWhiteSpace(behind);
    }

    private void Take(string line)
    {
        _pieces[^1].Lines.Add(line);
        _nothingBelow = _nothingBelow && string.IsNullOrWhiteSpace(line);
    }

    private bool IsHint(string letters) => _nothingBelow && _pieces[^1].Question is { } question && form.IsHint(question, letters);

    /// <summary>A question's short name heads its answer where the form's wording stands nowhere and the order is the form's.</summary>
    private FoundQuestion? NamedNext(string line) =>
        form.Name(line) is { } named && !_worded.Contains(named.Question.Id) && named.Question.Number > _highest ? named : null;
}
