using System.Text;

namespace S3ReportBot.Channels.Reading;

/// <summary>Lines as HTML makes them: line breaks and rows of blanks are one blank, and what is a block begins a line.</summary>
internal sealed class WrittenLines
{
    private readonly StringBuilder _text = new();
    private bool _lineBegun;
    private bool _inParagraph;

    public string Text => _text.ToString().Trim();

    /// <summary>A hard blank is a blank.</summary>
    public void Write(string text)
    {
        foreach (var letter in text)
        {
            var blank = letter is ' ' or '\n' or '\r' or '\t';
            if (blank && (!_lineBegun || _text is [.., ' ']))
                continue;
            _text.Append(blank || letter == '\u00a0' ? ' ' : letter);
            _lineBegun = true;
        }
    }

    /// <summary>To the letter, on a line of its own.</summary>
    public void Line(string text)
    {
        BeginLine();
        _text.Append(text);
        _lineBegun = true;
        EndLine();
    }

    public void Break()
    {
        _text.Append('\n');
        _lineBegun = false;
    }

    public void BeginLine()
    {
        if (_lineBegun)
            EndLine();
    }

    /// <summary>A block ends the paragraph that is open.</summary>
    public void BeginBlock()
    {
        if (_inParagraph)
            Paragraph(true);
        BeginLine();
    }

    /// <summary>An empty paragraph is an empty line.</summary>
    public void Paragraph(bool ends)
    {
        if (_inParagraph || ends)
            EndLine();
        else
            BeginLine();
        _inParagraph = !ends;
    }

    private void EndLine()
    {
        while (_text is [.., ' '])
            _text.Length--;
        _text.Append('\n');
        _lineBegun = false;
    }
}
