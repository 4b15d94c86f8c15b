using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Collate.Web.Http;

/// <summary>A request's body as it comes, up to a limit of bytes and of time.</summary>
/// <remarks>
/// A stated length over the limit is refused at once, a body without one as soon as it goes over. The server in front may have a lower limit of its own:
/// it is lifted to this one. Reading throws <see cref="ProblemException"/> for either limit.
/// </remarks>
internal sealed class RequestStream : Stream
{
    private readonly Stream _body;
    private readonly long _limit;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationToken _caller;

    /// <summary>The body of a request.</summary>
    /// <param name="request">The request; nothing of its body has been read.</param>
    /// <param name="limit">The most bytes.</param>
    /// <param name="within">How long the whole of it may take to come.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ProblemException">The stated length is over the limit.</exception>
    public RequestStream(HttpRequest request, long limit, TimeSpan within, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = limit + 1;
        }

        (_body, _limit, _caller) = (request.Body, limit, cancellationToken);
        _deadline = new CancellationTokenSource(within, time);
    }

    /// <summary>How many bytes have come.</summary>
    public long Taken { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Taken; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_deadline.Token, _caller, cancellationToken);
        int read;
        try
        {
            read = await _body.ReadAsync(buffer, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_deadline.IsCancellationRequested && !_caller.IsCancellationRequested)
        {
            throw new ProblemException(ProblemType.TooSlow, "The body took too long to come. Send fewer or shorter articles at a time.");
        }

        Taken += read;
        return Taken <= _limit ? read : throw TooLarge(_limit);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _deadline.Dispose();
        }

        base.Dispose(disposing);
    }

    private static ProblemException TooLarge(long limit) =>
        new(ProblemType.TooLarge, FormattableString.Invariant($"The body is larger than {limit / (1024 * 1024)} MiB. Send fewer or shorter articles at a time."));
}
