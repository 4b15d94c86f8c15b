using System.Buffers;
using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Collate.Web.Http;

/// <summary>Reads a request's body up to a limit, and no further.</summary>
internal static class RequestBody
{
    private const int Block = 64 * 1024;

    /// <summary>The body.</summary>
    /// <exception cref="ProblemException">It is larger than the limit: seen from its stated length before anything is read, else as soon as it is.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        var body = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? Block) + 1);
        while (true)
        {
            var space = body.GetMemory(Math.Min(Block, Math.Max(1, limit + 1 - body.WrittenCount)));
            var read = await request.Body.ReadAsync(space[..Math.Min(space.Length, limit + 1 - body.WrittenCount)], cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return body.WrittenMemory;
            }

            body.Advance(read);
            if (body.WrittenCount > limit)
            {
                throw TooLarge(limit);
            }
        }
    }

    private static ProblemException TooLarge(int limit) =>
        new(ProblemType.TooLarge, FormattableString.Invariant($"The body is larger than {limit / (1024 * 1024)} MiB. Send fewer or shorter articles at a time."));
}
