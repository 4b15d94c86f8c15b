using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Collate.Web.Jobs;

/// <summary>Where a job is in the container <c>collate-ledger</c>, and how it is called.</summary>
internal static class JobNames
{
    /// <summary>What the names of everything of jobs start with.</summary>
    public const string Prefix = "jobs/";

    /// <summary>What the names of the records end with.</summary>
    public const string RecordEnd = "/job.json";

    private const int IdLength = 32;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>An id that nobody guesses.</summary>
    public static string NewId() => RandomNumberGenerator.GetHexString(IdLength, lowercase: true);

    /// <summary>The id that always goes with an idempotency key.</summary>
    public static string IdOf(string idempotencyKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("collate/job/1\n" + idempotencyKey)))[..IdLength];

    /// <summary>Whether a text can be an id.</summary>
    public static bool IsId(string text) => text.Length == IdLength && !text.AsSpan().ContainsAnyExcept(Digits);

    /// <summary>Everything of a job.</summary>
    public static string Folder(string id) => $"{Prefix}{id}/";

    /// <summary>A job's record.</summary>
    public static string Record(string id) => Prefix + id + RecordEnd;

    /// <summary>Whether a blob is a job's record.</summary>
    public static bool IsRecord(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(RecordEnd, StringComparison.Ordinal);

    /// <summary>A pack of a job's articles.</summary>
    public static string Pack(string id, string upload, int number) => FormattableString.Invariant($"{Prefix}{id}/{upload}/{number:0000}.pack");

    /// <summary>A job's result.</summary>
    public static string Result(JobRecord job) => $"{Prefix}{job.Id}/{job.Upload}/result.json";

    /// <summary>The address of a job.</summary>
    public static string Address(string id) => "/api/jobs/" + id;
}
