namespace Collate.Stories;

/// <summary>The lists of an inverted index: numbers in order, each with a weight, all in one array.</summary>
/// <remarks>A list that is full moves to the end, where there is room for twice as many. Not safe for concurrent use.</remarks>
internal sealed class PostingLists
{
    private List[] lists = new List[64];
    private int[] entries = new int[256];
    private ushort[] weights = new ushort[256];
    private int used;

    /// <summary>Sees to it that there are so many lists.</summary>
    public void Grow(int count)
    {
        if (count > lists.Length)
        {
            Array.Resize(ref lists, 2 * count);
        }
    }

    /// <summary>Appends a number, greater than those in the list.</summary>
    public void Append(int list, int entry, ushort weight)
    {
        ref var place = ref lists[list];
        if (place.Length == place.Room)
        {
            Move(ref place);
        }

        var at = place.Start + place.Length++;
        (entries[at], weights[at]) = (entry, weight);
    }

    /// <summary>The stretch of a list from one number up to before another; to its end, where none is as great as that.</summary>
    public Stretch Cut(int list, int from, int before)
    {
        ref readonly var place = ref lists[list];
        var all = entries.AsSpan(place.Start, place.Length);
        var start = from == 0 ? 0 : FirstFrom(all, from);
        var end = all.IsEmpty || all[^1] < before ? all.Length : FirstFrom(all, before);
        return new Stretch(place.Start + start, Math.Max(0, end - start));
    }

    /// <summary>The numbers of a stretch. Good until something is appended.</summary>
    public ReadOnlySpan<int> Entries(Stretch stretch) => entries.AsSpan(stretch.Start, stretch.Length);

    /// <summary>Their weights.</summary>
    public ReadOnlySpan<ushort> Weights(Stretch stretch) => weights.AsSpan(stretch.Start, stretch.Length);

    // What it leaves stays empty.
    private void Move(ref List list)
    {
        var room = Math.Max(1, 2 * list.Room);
        if (used + room > entries.Length)
        {
            var size = Math.Max(used + room, entries.Length + (entries.Length / 2));
            Array.Resize(ref entries, size);
            Array.Resize(ref weights, size);
        }

        entries.AsSpan(list.Start, list.Length).CopyTo(entries.AsSpan(used));
        weights.AsSpan(list.Start, list.Length).CopyTo(weights.AsSpan(used));
        (list.Start, list.Room) = (used, room);
        used += room;
    }

    private static int FirstFrom(ReadOnlySpan<int> numbers, int from)
    {
        var at = numbers.BinarySearch(from);
        return at < 0 ? ~at : at;
    }

    private struct List
    {
        public int Start;
        public int Length;
        public int Room;
    }

    /// <summary>Part of a list.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Length">How many numbers it has.</param>
    internal readonly record struct Stretch(int Start, int Length);
}
