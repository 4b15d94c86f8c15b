namespace Collate.Evidence;

/// <summary>Which features of a story stand for the same doing or the same things counted, looked up once.</summary>
internal sealed class Kinship
{
    private readonly int[] _doings;
    private readonly int[] _things;
    private readonly bool[] _grow;
    private readonly ILookup<int, int> _byDoing;
    private readonly ILookup<int, int> _byThing;

    public Kinship(Vocabulary vocabulary)
    {
        _doings = new int[vocabulary.Count];
        _things = new int[vocabulary.Count];
        _grow = new bool[vocabulary.Count];
        for (var feature = 0; feature < _doings.Length; feature++)
        {
            var text = vocabulary.TextOf(feature);
            _doings[feature] = Predicates.GroupOf(text);
            _things[feature] = Counted.GroupOf(text);
            _grow[feature] = Predicates.Grows(text);
        }

        _byDoing = Enumerable.Range(0, _doings.Length).Where(feature => _doings[feature] >= 0).ToLookup(feature => _doings[feature]);
        _byThing = Enumerable.Range(0, _things.Length).Where(feature => _things[feature] >= 0).ToLookup(feature => _things[feature]);
    }

    /// <summary>Whether two features are one word, one doing, or one thing counted.</summary>
    public bool AreOne(int a, int b) => a == b || AreOneDoing(a, b) || AreOneThing(a, b);

    /// <summary>Whether two features are one word or one doing.</summary>
    public bool AreOneDoing(int a, int b) => a == b || (_doings[a] >= 0 && _doings[a] == _doings[b]);

    /// <summary>Whether two features are one word or one thing counted.</summary>
    public bool AreOneThing(int a, int b) => a == b || (_things[a] >= 0 && _things[a] == _things[b]);

    /// <summary>Whether a feature is on the list of doings.</summary>
    public bool IsDoing(int feature) => _doings[feature] >= 0;

    /// <summary>The number of a feature's doing, or -1.</summary>
    public int DoingOf(int feature) => _doings[feature];

    /// <summary>The number of the things that a feature counts, or -1.</summary>
    public int ThingOf(int feature) => _things[feature];

    /// <summary>Whether what a feature does grows as the news comes in.</summary>
    public bool Grows(int feature) => _grow[feature];

    /// <summary>The other features that stand for the same doing or the same things counted.</summary>
    public IEnumerable<int> KinOf(int feature) => _byDoing[_doings[feature]].Concat(_byThing[_things[feature]]).Where(other => other != feature).Distinct();
}
