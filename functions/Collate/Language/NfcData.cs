using System.Globalization;

namespace Collate.Language;

/// <summary>Canonical decompositions, compositions and combining classes, from the embedded <c>nfc.txt</c>, which <c>build/nfc.py</c> writes.</summary>
internal static class NfcData
{
    private static readonly Dictionary<int, (int First, int Second)> Decompositions = [];
    private static readonly Dictionary<(int First, int Second), int> Compositions = [];
    private static readonly Dictionary<int, int> Classes = [];
    private static readonly bool[] Affected = new bool[0x30000];

    static NfcData()
    {
        using var reader = new StreamReader(typeof(NfcData).Assembly.GetManifestResourceStream("Collate.nfc.txt")!);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            switch (parts[0])
            {
                case "c" or "d":
                    var (point, first, second) = (Hex(parts[1]), Hex(parts[2]), parts.Length > 3 ? Hex(parts[3]) : 0);
                    Decompositions.Add(point, (first, second));
                    Affected[point] |= parts[0] == "d";
                    if (parts[0] == "c")
                    {
                        Compositions.Add((first, second), point);
                        Affected[second] = true;
                    }

                    break;
                case "m":
                    for (var mark = Hex(parts[1]); mark <= Hex(parts[2]); mark++)
                    {
                        Classes.Add(mark, Hex(parts[3]));
                        Affected[mark] = true;
                    }

                    break;
                default:
                    break;
            }
        }

        // The vowels and tails of Hangul syllables compose by rule.
        Affected.AsSpan(0x1161, 21).Fill(true);
        Affected.AsSpan(0x11A8, 27).Fill(true);
    }

    /// <summary>Whether a text with this code point in it may not be normalized.</summary>
    public static bool IsAffected(int point) => point < Affected.Length && Affected[point];

    /// <summary>The one step of the code point's decomposition; the second part is 0 if there is none.</summary>
    public static bool Decompose(int point, out int first, out int second)
    {
        var found = Decompositions.TryGetValue(point, out var pair);
        (first, second) = pair;
        return found;
    }

    /// <summary>What the two code points compose to, or 0.</summary>
    public static int Compose(int first, int second) => second < 0x300 ? 0 : Compositions.GetValueOrDefault((first, second));

    /// <summary>The canonical combining class.</summary>
    public static int ClassOf(int point) => point < 0x300 ? 0 : Classes.GetValueOrDefault(point);

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
