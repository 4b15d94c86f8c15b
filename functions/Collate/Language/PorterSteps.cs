namespace Collate.Language;

/// <summary>The five steps of the Porter stemmer on one word, in place.</summary>
/// <param name="buffer">The word in lower-case ASCII letters, three or more.</param>
internal ref struct PorterSteps(Span<char> buffer)
{
    private readonly Span<char> letters = buffer;
    private int length = buffer.Length;

    /// <summary>Stems the word and answers the length of its stem.</summary>
    public int Run()
    {
        Plural();
        PastAndProgressive();
        if (Ends("y") && HasVowel(length - 1))
        {
            letters[length - 1] = 'i';
        }

        Derivations();
        Qualities();
        Residues();
        FinalE();
        if (Ends("ll") && Measure(length) > 1)
        {
            length--;
        }

        return length;
    }

    private void Plural()
    {
        if (Ends("sses") || Ends("ies"))
        {
            length -= 2;
        }
        else if (Ends("s") && !Ends("ss"))
        {
            length--;
        }
    }

    private void PastAndProgressive()
    {
        if (Ends("eed"))
        {
            if (Measure(length - 3) > 0)
            {
                length--;
            }

            return;
        }

        if (Ends("ed") && HasVowel(length - 2))
        {
            length -= 2;
        }
        else if (Ends("ing") && HasVowel(length - 3))
        {
            length -= 3;
        }
        else
        {
            return;
        }

        if (Ends("at") || Ends("bl") || Ends("iz") || (Measure(length) == 1 && IsShort(length)))
        {
            letters[length++] = 'e';
        }
        else if (IsDoubleConsonant() && letters[length - 1] is not ('l' or 's' or 'z'))
        {
            length--;
        }
    }

    // Step 2.
    private void Derivations() => _ =
        Replace("ational", "ate") || Replace("tional", "tion") || Replace("enci", "ence") || Replace("anci", "ance")
        || Replace("izer", "ize") || Replace("bli", "ble") || Replace("alli", "al") || Replace("entli", "ent")
        || Replace("eli", "e") || Replace("ousli", "ous") || Replace("ization", "ize") || Replace("ation", "ate")
        || Replace("ator", "ate") || Replace("alism", "al") || Replace("iveness", "ive") || Replace("fulness", "ful")
        || Replace("ousness", "ous") || Replace("aliti", "al") || Replace("iviti", "ive") || Replace("biliti", "ble")
        || Replace("logi", "log");

    // Step 3.
    private void Qualities() => _ =
        Replace("icate", "ic") || Replace("ative", "") || Replace("alize", "al") || Replace("iciti", "ic")
        || Replace("ical", "ic") || Replace("ful", "") || Replace("ness", "");

    // Step 4. "ion" goes only after s or t.
    private void Residues() => _ =
        Remove("al") || Remove("ance") || Remove("ence") || Remove("er") || Remove("ic") || Remove("able") || Remove("ible")
        || Remove("ant") || Remove("ement") || Remove("ment") || Remove("ent")
        || (length > 3 && letters[length - 4] is 's' or 't' && Remove("ion"))
        || Remove("ou") || Remove("ism") || Remove("ate") || Remove("iti") || Remove("ous") || Remove("ive") || Remove("ize");

    private void FinalE()
    {
        if (!Ends("e"))
        {
            return;
        }

        var measure = Measure(length - 1);
        if (measure > 1 || (measure == 1 && !IsShort(length - 1)))
        {
            length--;
        }
    }

    // Whether the ending is there: the first that is decides, even when the rest is too short for it to be replaced.
    private bool Replace(string ending, string by)
    {
        if (!Ends(ending))
        {
            return false;
        }

        var rest = length - ending.Length;
        if (Measure(rest) > 0)
        {
            by.CopyTo(letters[rest..]);
            length = rest + by.Length;
        }

        return true;
    }

    private bool Remove(string ending)
    {
        if (!Ends(ending))
        {
            return false;
        }

        if (Measure(length - ending.Length) > 1)
        {
            length -= ending.Length;
        }

        return true;
    }

    private readonly bool Ends(string ending) => ((ReadOnlySpan<char>)letters[..length]).EndsWith(ending, StringComparison.Ordinal);

    private readonly bool IsDoubleConsonant() =>
        length > 1 && letters[length - 1] == letters[length - 2] && IsConsonant(length - 1);

    // Consonant, vowel, consonant, and the last of them not w, x or y: "hop".
    private readonly bool IsShort(int end) =>
        end > 2 && IsConsonant(end - 1) && !IsConsonant(end - 2) && IsConsonant(end - 3) && letters[end - 1] is not ('w' or 'x' or 'y');

    private readonly bool HasVowel(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (!IsConsonant(i))
            {
                return true;
            }
        }

        return false;
    }

    // How often a vowel is followed by a consonant.
    private readonly int Measure(int end)
    {
        var measure = 0;
        var afterVowel = false;
        for (var i = 0; i < end; i++)
        {
            var vowel = !IsConsonant(i);
            measure += afterVowel && !vowel ? 1 : 0;
            afterVowel = vowel;
        }

        return measure;
    }

    private readonly bool IsConsonant(int at) => letters[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(at - 1),
        _ => true,
    };
}
