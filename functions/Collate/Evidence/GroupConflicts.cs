using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds one count of one doing whose counted group is described in ways that exclude each other: "6,000 troops", "6,000 personnel, including both civilians and military operatives".</summary>
/// <remarks>
/// The noun that is counted says that all of them are of its kind; what follows "including" says that some are of another. Only kinds that exclude each other count. A group described only by members ("including
/// combat engineers") excludes nobody. Here articles of one lineage can differ: then a rewording changed who it was.
/// </remarks>
internal static class GroupConflicts
{
    /// <summary>Kinds that exclude each other, in lines; the words of one kind are separated by spaces.</summary>
    private static readonly (string Line, HashSet<string>[] Kinds)[] Lines =
    [
        ("service", [
            WordPairs.Set("troops troop soldiers soldier servicemen servicewomen fighters fighter sappers sapper marines conscripts soldaten soldats soldados"),
            WordPairs.Set("civilians civilian civil zivilisten civils civiles volunteers")]),
        ("age", [WordPairs.Set("children child pupils schoolchildren toddlers kinder enfants niños"), WordPairs.Set("adults adult grown-ups erwachsene adultes adultos pensioners")]),
        ("sex", [WordPairs.Set("men males boys männer hommes hombres"), WordPairs.Set("women females girls frauen femmes mujeres")]),
        ("part", [WordPairs.Set("passengers passenger travellers travelers passagiere passagers pasajeros"), WordPairs.Set("crew crewmen sailors staff besatzung équipage tripulación")]),
        ("side", [WordPairs.Set("police policemen officers polizisten policiers"), WordPairs.Set("protesters demonstrators marchers demonstranten manifestants manifestantes")]),
        ("origin", [WordPairs.Set("locals residents citizens nationals"), WordPairs.Set("foreigners tourists migrants ausländer étrangers extranjeros turistas")]),
    ];

    /// <summary>The conflicts, in order of their first sentence.</summary>
    public static IEnumerable<Conflict> Find(StoryText story, IReadOnlyList<int> lineages, NumberFrame[] numbers)
    {
        var frames = numbers.Where(frame => frame is { Number.Kind: NumberKind.Count, Head: >= 0, Measured: null }).ToArray();
        var pairs = new NumberPairs(story, lineages, frames, new NumberValues(story, frames));
        var groups = Enumerable.Range(0, frames.Length).Select(i => GroupOf(story, frames[i], i)).Where(group => group.Kinds.Length > 0).ToArray();
        var taken = new HashSet<int>();
        foreach (var value in groups.GroupBy(group => frames[group.Frame].Number.Value))
        {
            foreach (var one in value.Where(group => group.IsAll))
            {
                var others = value.Where(other => frames[other.Frame].Article != frames[one.Frame].Article && Exclude(one, other)
                    && OneNews.IsOfOneDay(story, frames[one.Frame].Article, frames[other.Frame].Article) && pairs.AreOfOneDoing(one.Frame, other.Frame)).ToArray();
                if (others.Length == 0 || taken.Contains(frames[one.Frame].Sentence))
                {
                    continue;
                }

                var same = value.Where(other => other.IsAll && other.Kinds.AsSpan().SequenceEqual(one.Kinds) && (other == one || pairs.AreOfOneDoing(one.Frame, other.Frame))).ToArray();
                var sides = ConflictSides.Of(
                    story, lineages, [.. same.Select(group => Statement(story, frames, group, "one")), .. others.Select(group => Statement(story, frames, group, "other"))], withinLineage: true);
                if (sides.Count > 1)
                {
                    taken.UnionWith(others.Concat(same).Select(group => frames[group.Frame].Sentence));
                    yield return new Conflict(DisagreementKind.Other, NumberWording.About(story.Sentences[frames[one.Frame].Sentence], frames[one.Frame].Number), sides);
                }
            }
        }
    }

    private static (string Key, string Value, Passage Passage) Statement(StoryText story, NumberFrame[] frames, Group group, string key) =>
        (key, group.Wording, Passage.Whole(story, frames[group.Frame].Sentence));

    /// <summary>Whether all of the one group are of a kind, and all or some of the other of one that excludes it.</summary>
    private static bool Exclude(Group one, Group other) => one.Kinds.Any(kind => other.Kinds.Any(found => found.Line == kind.Line && found.Kind != kind.Kind));

    private static Group GroupOf(StoryText story, NumberFrame frame, int index)
    {
        var sentence = story.Sentences[frame.Sentence];
        var tokens = sentence.Tokens;
        var head = NumberFrames.TokenAt(tokens, frame.Number.Start);
        while (head + 1 < tokens.Count && tokens[head] != frame.Number.Head)
        {
            head++;
        }

        var wording = NumberWording.Value(sentence, frame.Number);
        var ofHead = KindsIn(tokens, head, head);
        if (MembersBehind(tokens, head) is not { } members)
        {
            return new Group(index, ofHead, wording, ofHead.Length > 0);
        }

        var last = members.Last;
        return new Group(
            index, KindsIn(tokens, members.First, last), $"{wording}{sentence.Text[tokens.Tokens[head].End..tokens.Tokens[last].End]}".ReplaceLineEndings(" "), false);
    }

    /// <summary>What follows "including" within a few words behind the noun, up to the next mark.</summary>
    private static (int First, int Last)? MembersBehind(TokenizedSentence tokens, int head)
    {
        const int Reach = 6;
        for (var i = head + 1; i <= Math.Min(head + Reach, tokens.Count - 2); i++)
        {
            if (tokens[i] is "including" or "among" or "darunter" or "dont" or "incluidos" or "incluidas" or "entre")
            {
                var last = i + 1;
                while (last + 1 < tokens.Count && !tokens.Is(last + 1, Language.TokenKind.Mark))
                {
                    last++;
                }

                return (i + 1, last);
            }
        }

        return null;
    }

    private static (string Line, int Kind)[] KindsIn(TokenizedSentence tokens, int first, int last)
    {
        var found = new List<(string, int)>();
        for (var i = first; i <= last; i++)
        {
            foreach (var (line, kinds) in Lines)
            {
                var kind = Array.FindIndex(kinds, words => words.Contains(tokens[i]));
                if (kind >= 0 && !found.Contains((line, kind)))
                {
                    found.Add((line, kind));
                }
            }
        }

        return [.. found];
    }

    /// <param name="Frame">The number.</param>
    /// <param name="Kinds">The kinds that its words name.</param>
    /// <param name="Wording">The number with these words.</param>
    /// <param name="IsAll">Whether all that are counted are of these kinds, not only some.</param>
    private sealed record Group(int Frame, (string Line, int Kind)[] Kinds, string Wording, bool IsAll);
}
