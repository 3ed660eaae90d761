namespace S3ReportBot.Documents.Word;

/// <summary>
/// XML as it is read, with a limit on each single node: the names of a tag's attributes are all compared, so that one tag of some hundred
/// thousand costs seconds in which nothing can end the reading.
/// </summary>
internal sealed class NodeBudget(Stream xml) : Stream
{
    /// <summary>Above any text of a document that is read.</summary>
    private const int MostBytesOfNode = 1_000_000;

    private int _left = MostBytesOfNode;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>A node is read; the next one has the whole budget.</summary>
    public void Renew() => _left = MostBytesOfNode;

    /// <exception cref="InvalidDataException">One node is larger than any of a document.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = xml.Read(buffer, offset, count);
        _left -= read;
        return _left >= 0 ? read : throw new InvalidDataException("A node larger than any of a document.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            xml.Dispose();
        base.Dispose(disposing);
    }
}
