using System.Globalization;
using Collate.Stories;

namespace Collate.Processing;

/// <summary>A shard of the log: the articles published on one day (or undated) whose hashes fall together.</summary>
/// <param name="Day">The day, or none for the undated.</param>
/// <param name="Part">Which part, from 0 to <see cref="Parts"/> - 1.</param>
internal readonly record struct ShardKey(DateOnly? Day, int Part)
{
    /// <summary>How many parts a day has. Part of the layout: changing it needs a rebuild.</summary>
    public const int Parts = 4;

    private const string Undated = "undated";

    public static ShardKey Of(Candidate candidate) => Of(candidate.Day, candidate.Sha256);

    public static ShardKey Of(DateOnly? day, string sha256) =>
        new(day, int.Parse(sha256.AsSpan(0, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) % Parts);

    /// <summary>Reads what <see cref="ToString"/> wrote: <c>2025-06-17/03</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ShardKey key)
    {
        key = default;
        var slash = text.IndexOf('/');
        if (slash < 0 || !int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var part))
        {
            return false;
        }

        if (text[..slash].SequenceEqual(Undated))
        {
            key = new ShardKey(null, part);
            return true;
        }

        var dated = DateOnly.TryParseExact(text[..slash], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        key = new ShardKey(day, part);
        return dated;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Undated}/{Part:00}");
}
