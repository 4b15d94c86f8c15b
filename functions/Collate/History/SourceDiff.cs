using Collate.Summaries;

namespace Collate.History;

/// <summary>Compares the sources of two summaries, by content hash.</summary>
internal static class SourceDiff
{
    public static SourceChanges Between(IReadOnlyList<Source> from, IReadOnlyList<Source> to, DiffContext context)
    {
        var before = from.ToDictionary(source => source.Sha256, StringComparer.Ordinal);
        var after = to.ToDictionary(source => source.Sha256, StringComparer.Ordinal);
        var holders = Holders(to);
        var replaced = Holders(from.Where(source => !after.ContainsKey(source.Sha256)));
        return new SourceChanges(
            [
                .. to.Where(source => !before.ContainsKey(source.Sha256)).Select(source => new SourceAdded(source.N, source.Name, Wording.Of(source), source.Sha256)
                {
                    Replaces = source.Names.Select(name => replaced.GetValueOrDefault(name)?.Sha256).FirstOrDefault(sha256 => sha256 is not null),
                }),
            ],
            [
                .. from.Where(source => !after.ContainsKey(source.Sha256)).Select(source => new SourceWithdrawn(
                    source.N, source.Name, Wording.Of(source), source.Sha256, source.Names.Any(holders.ContainsKey) ? Withdrawal.Replaced : context.Why(source))),
            ],
            [
                .. to.Where(source => before.TryGetValue(source.Sha256, out var was) && !was.Names.SequenceEqual(source.Names, StringComparer.Ordinal))
                    .Select(source => new SourceRenamed(source.N, before[source.Sha256].Names, source.Names)),
            ]);
    }

    private static Dictionary<string, Source> Holders(IEnumerable<Source> sources)
    {
        var holders = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var name in source.Names)
            {
                holders.TryAdd(name, source);
            }
        }

        return holders;
    }
}
