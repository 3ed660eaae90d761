using System.Collections.Concurrent;

namespace S3ReportBot.LocalChat;

internal sealed record UploadedFile(string Name, string ContentType, byte[] Content);

/// <summary>What people attached, in memory, under ids that cannot be guessed.</summary>
internal sealed class UploadedFiles
{
    private readonly ConcurrentDictionary<Guid, UploadedFile> _files = new();

    public UploadedFile? Find(Guid id) => _files.GetValueOrDefault(id);

    public async Task<(Guid Id, UploadedFile File)> KeepAsync(IFormFile form, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await form.CopyToAsync(content, cancellationToken);
        var contentType = string.IsNullOrEmpty(form.ContentType) ? "application/octet-stream" : form.ContentType;
        var file = new UploadedFile(form.FileName, contentType, content.ToArray());
        var id = Guid.NewGuid();
        _files[id] = file;
        return (id, file);
    }
}
