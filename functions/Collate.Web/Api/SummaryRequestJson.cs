using System.Text.Json;
using Collate.Web.Problems;

namespace Collate.Web.Api;

/// <summary>Reads <c>{"articles":[{"name","title","source","published","url","text"|"html"}],"words","singleStory"}</c> as it comes, and never holds more than an article of it.</summary>
internal static class SummaryRequestJson
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>Reads a request, and hands its articles on as they come.</summary>
    /// <param name="body">The body.</param>
    /// <param name="most">The most articles.</param>
    /// <param name="take">Takes each.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ProblemException">It is no such request.</exception>
    public static async Task<SummaryRequest> ReadAsync(Stream body, int most, ArticleTaker take, CancellationToken cancellationToken)
    {
        var tokens = new SummaryRequestTokens(most);
        var buffer = new byte[FirstBuffer];
        for (var (filled, isLast) = (0, false); ;)
        {
            // Filled to the end each time: a long string is looked through once for each doubling, not once for each packet.
            while (filled < buffer.Length && !isLast)
            {
                var read = await body.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                filled += read;
                isLast = read == 0;
            }

            var used = Read(tokens, buffer.AsSpan(0, filled), isLast);
            while (tokens.Complete.TryDequeue(out var file))
            {
                await take(file, cancellationToken).ConfigureAwait(false);
            }

            if (isLast)
            {
                return tokens.Request();
            }

            filled -= used;
            var from = buffer;
            if (used == 0)
            {
                // Not from a pool, which would keep what is rarely as large for good.
                buffer = new byte[buffer.Length < SummaryRequestTokens.MaxArticleBytes ? Math.Min(buffer.Length * 2, SummaryRequestTokens.MaxArticleBytes) : throw SummaryRequestTokens.TooLong(null)];
            }

            from.AsSpan(used, filled).CopyTo(buffer);
        }
    }

    private static int Read(SummaryRequestTokens tokens, ReadOnlySpan<byte> bytes, bool isLast)
    {
        try
        {
            return tokens.Read(bytes, isLast);
        }
        catch (JsonException exception)
        {
            throw new ProblemException(ProblemType.Malformed, FormattableString.Invariant($"The body is not JSON, has a member twice, or is nested more than {SummaryRequestTokens.MaxDepth} levels deep (line {(exception.LineNumber ?? 0) + 1})."));
        }
        catch (InvalidOperationException)
        {
            throw new ProblemException(ProblemType.Malformed, "The body holds text that is not Unicode.");
        }
    }
}
