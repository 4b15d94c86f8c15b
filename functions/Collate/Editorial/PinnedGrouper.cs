using Collate.Stories;

namespace Collate.Editorial;

/// <summary>Groups articles into stories as the editors decided, and apart from that as <see cref="StoryGrouper"/> does.</summary>
/// <remarks>
/// Stories that hold articles which belong together become one. Then, within each, articles that belong apart are parted: one after the other in order of publication, each to the part
/// that it is most alike and that holds none of those it is kept from, or to a new one; every other article follows the ones named that it is most alike. Where an article is named
/// in ways that contradict each other only by what its names hold, together counts. A pure function of the set of articles and the decisions.
/// </remarks>
internal static class PinnedGrouper
{
    /// <summary>The stories in ordinal order of their ids.</summary>
    public static IReadOnlyList<StoryGroup> Group(IReadOnlyCollection<Candidate> candidates, Pins pins)
    {
        var groups = StoryGrouper.Group(candidates);
        if (pins.IsEmpty)
        {
            return groups;
        }

        var stories = new List<StoryGroup>();
        foreach (var members in Joined(groups, pins))
        {
            stories.AddRange(Parted(members, pins).Select(part => StoryGrouper.ToGroup(part)));
        }

        stories.Sort((a, b) => string.CompareOrdinal(a.Members[0].Sha256, b.Members[0].Sha256));
        return stories;
    }

    private static IEnumerable<List<Candidate>> Joined(IReadOnlyList<StoryGroup> groups, Pins pins)
    {
        var group = groups.Index().SelectMany(story => story.Item.Members.Select(member => (member.Sha256, story.Index))).ToDictionary(pair => pair.Sha256, pair => pair.Index, StringComparer.Ordinal);
        var joined = new UnionFind(groups.Count);
        foreach (var hashes in pins.Together)
        {
            int[] here = [.. hashes.Where(group.ContainsKey).Select(sha256 => group[sha256])];
            foreach (var other in here)
            {
                joined.Join(here[0], other);
            }
        }

        return groups.Index().GroupBy(story => joined.Find(story.Index)).Select(set => set.SelectMany(story => story.Item.Members).ToList());
    }

    private static IEnumerable<List<Candidate>> Parted(List<Candidate> members, Pins pins)
    {
        members.Sort(StoryGrouper.ByTime);
        var place = members.Index().ToDictionary(member => member.Item.Sha256, member => member.Index, StringComparer.Ordinal);
        var units = new UnionFind(members.Count);
        foreach (var hashes in pins.Together)
        {
            int[] here = [.. hashes.Where(place.ContainsKey).Select(sha256 => place[sha256])];
            foreach (var other in here)
            {
                units.Join(here[0], other);
            }
        }

        var kept = new Dictionary<int, HashSet<int>>();
        foreach (var hashes in pins.Apart)
        {
            int[] here = [.. hashes.Where(place.ContainsKey).Select(sha256 => units.Find(place[sha256])).Distinct()];
            foreach (var one in here.Where(_ => here.Length > 1))
            {
                (kept.TryGetValue(one, out var others) ? others : kept[one] = []).UnionWith(here.Where(other => other != one));
            }
        }

        if (kept.Count == 0)
        {
            return [members];
        }

        var parts = new List<Part>();
        var byUnit = members.Index().GroupBy(member => units.Find(member.Index)).OrderBy(unit => unit.Key).ToDictionary(unit => unit.Key, unit => unit.Select(member => member.Item).ToArray());
        foreach (var unit in kept.Keys.Order())
        {
            var part = Nearest(parts.Where(part => !part.Units.Overlaps(kept[unit])), byUnit[unit]);
            if (part is null)
            {
                parts.Add(part = new Part());
            }

            part.Units.Add(unit);
            part.Named.AddRange(byUnit[unit]);
            part.Members.AddRange(byUnit[unit]);
        }

        foreach (var (_, unit) in byUnit.Where(pair => !kept.ContainsKey(pair.Key)).OrderBy(pair => pair.Key))
        {
            Nearest(parts, unit)!.Members.AddRange(unit);
        }

        return parts.Select(part => part.Members);
    }

    // Of equally alike ones the first.
    private static Part? Nearest(IEnumerable<Part> parts, Candidate[] unit)
    {
        var (best, most) = ((Part?)null, -1L);
        foreach (var part in parts)
        {
            var likeness = part.Likeness(unit);
            if (likeness > most)
            {
                (best, most) = (part, likeness);
            }
        }

        return best;
    }

    private sealed class Part
    {
        /// <summary>The named articles that are here, as units of what belongs together.</summary>
        public HashSet<int> Units { get; } = [];

        /// <summary>The named articles.</summary>
        public List<Candidate> Named { get; } = [];

        /// <summary>All articles.</summary>
        public List<Candidate> Members { get; } = [];

        /// <summary>The mean similarity of some articles to the named ones, in units of one in 1,024 of a similarity's unit.</summary>
        public long Likeness(Candidate[] unit) =>
            Named.Sum(named => unit.Sum(one => (long)StoryGrouper.Scale(Similarity.Of(named.Fingerprint, one.Fingerprint), named, one))) * 1024 / ((long)Named.Count * unit.Length);
    }
}
