using System.Buffers;

namespace Collate.Web.Jobs;

/// <summary>Stores the articles of a job as they come, a pack at a time.</summary>
internal sealed class JobUpload(JobStore store, string job, DateTimeOffset expires)
{
    private ArrayBufferWriter<byte> _pack = new();

    /// <summary>The folder that they are in.</summary>
    public string Folder { get; } = JobNames.NewId();

    /// <summary>How many packs are stored.</summary>
    public int Packs { get; private set; }

    /// <summary>Adds an article.</summary>
    public async Task AddAsync(ArticleFile file, CancellationToken cancellationToken)
    {
        JobPack.Add(_pack, file);
        if (_pack.WrittenCount >= JobPack.Full)
        {
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Stores what is not stored yet.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_pack.WrittenCount > 0)
        {
            await store.WritePartAsync(JobNames.Pack(job, Folder, Packs), _pack.WrittenMemory, "application/octet-stream", expires, cancellationToken).ConfigureAwait(false);
            _pack = new();
            Packs++;
        }
    }

    /// <summary>Deletes it again.</summary>
    public Task<int> DropAsync(CancellationToken cancellationToken) => store.DeleteAsync($"{JobNames.Folder(job)}{Folder}/", _ => true, cancellationToken);
}
