using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Collate.Articles;
using Collate.Web.Http;
using Collate.Web.Jobs;

namespace Collate.Web.Api;

/// <summary>Articles as they come: held as long as they can be answered at once, and stored as those of a job from then on.</summary>
internal sealed class SentArticles(JobStore jobs, string job, JobOptions settings, bool isJob, RequestStream body)
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<ArticleFile> _held = [];
    private readonly DateTimeOffset _created = jobs.Time.GetUtcNow();
    private JobUpload? _upload;

    /// <summary>Whether they are too many to be answered at once, or a job was asked for.</summary>
    public bool IsJob => isJob || _upload is not null || _held.Count > SummaryRequest.MaxArticlesAtOnce || body.Taken > SummaryRequest.MaxBytesAtOnce;

    /// <summary>All of them, if they are no job.</summary>
    public IReadOnlyList<ArticleFile> Held => _held;

    /// <summary>Takes the next.</summary>
    public async Task TakeAsync(ArticleFile file, CancellationToken cancellationToken)
    {
        // A byte more than is read of an article tells that it is too large. The rest would only take space.
        file = file.Content.Length > ArticleReader.MaxBytes + 1 ? file with { Content = file.Content[..(ArticleReader.MaxBytes + 1)] } : file;
        Hash(file.Content.Span);
        Hash(Encoding.UTF8.GetBytes($"{file.Format}/{file.Name}"));
        _held.Add(file);
        if (IsJob)
        {
            await StoreAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A job of them. Everything of it but the record is stored.</summary>
    public async Task<JobRecord> JobAsync(SummaryRequest asked, CancellationToken cancellationToken)
    {
        await StoreAsync(cancellationToken).ConfigureAwait(false);
        await _upload!.FlushAsync(cancellationToken).ConfigureAwait(false);
        Hash(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{asked.Words}/{asked.SingleStory}")));
        return new JobRecord
        {
            Id = job,
            Upload = _upload.Folder,
            Packs = _upload.Packs,
            Articles = asked.Articles,
            Request = Convert.ToHexStringLower(_hash.GetHashAndReset()),
            Words = asked.Words,
            SingleStory = asked.SingleStory,
            Created = _created,
            Expires = _created + settings.Lifetime,
            Touched = jobs.Time.GetUtcNow(),
        };
    }

    /// <summary>Deletes what was stored.</summary>
    public Task DropAsync(CancellationToken cancellationToken) => _upload is null ? Task.CompletedTask : _upload.DropAsync(cancellationToken);

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        _upload ??= new JobUpload(jobs, job, _created + settings.Lifetime);
        foreach (var file in _held)
        {
            await _upload.AddAsync(file, cancellationToken).ConfigureAwait(false);
        }

        _held.Clear();
    }

    // With its length in front, so that no two requests run together into one text.
    private void Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
    }
}
