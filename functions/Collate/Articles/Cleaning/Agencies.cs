using Collate.Language;

namespace Collate.Articles.Cleaning;

/// <summary>The news agencies whose credits are recognized, and the short names they are kept under.</summary>
internal static class Agencies
{
    private const string ShortNames =
        "Reuters|AP|AFP|TASS|Yonhap|Xinhua|Interfax|RIA Novosti|RIA|dpa|EFE|ANSA|Kyodo|PTI|ANI|IANS|UNI|Bloomberg|UPI|PA Media|PA|APA|ČTK|PAP|MTI|Lusa|Belga|ANP|TT|NTB|Ritzau|STT|BNS|BTA|Tanjug|Hina|FENA|"
        + "Anadolu|SPA|WAM|MENA|IRNA|ISNA|Tasnim|KCNA|CNA|Jiji Press|Bernama|Antara|Ukrinform|UNIAN|Interfax-Ukraine|BelTA|Kazinform|Agerpres|Mediafax|TASR|SITA|STA|KNA|epd|SID|AFX|Keystone-SDA|"
        + "Notimex|Télam|Europa Press|Agência Brasil|Adnkronos|Press Association|Canadian Press|Australian Associated Press|Newsis|News1|Sputnik|AFP-Relaxnews|Xinhuanet";

    private const string LongNames =
        "Associated Press=AP|The Associated Press=AP|Agence France-Presse=AFP|Agence France Presse=AFP|Thomson Reuters=Reuters|Yonhap News=Yonhap|Yonhap News Agency=Yonhap|ITAR-TASS=TASS|Tass News Agency=TASS|"
        + "Xinhua News Agency=Xinhua|Deutsche Presse-Agentur=dpa|Kyodo News=Kyodo|Press Trust of India=PTI|CTK=ČTK|Anadolu Agency=Anadolu|AA=Anadolu|Jiji=Jiji Press|sda=Keystone-SDA|Agencia EFE=EFE|Telam=Télam|Agenzia ANSA=ANSA|"
        + "United Press International=UPI|Bloomberg News=Bloomberg|Korean Central News Agency=KCNA|The Canadian Press=Canadian Press|AAP=Australian Associated Press|dpa-AFX=dpa|Asian News International=ANI|ТАСС=TASS|РИА Новости=RIA Novosti|"
        + "Интерфакс=Interfax|Reuter=Reuters|rtr=Reuters|共同=Kyodo|新华社=Xinhua|연합뉴스=Yonhap";

    private static readonly WordMap<string> Names = ShortNames.Split('|').Select(name => (From: name, To: name))
        .Concat(LongNames.Split('|').Select(pair => (From: pair[..pair.IndexOf('=', StringComparison.Ordinal)], To: pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..])))
        .ToWordMap(pair => pair.From, pair => pair.To, ignoreCase: true);

    /// <summary>The agency's short name, or none if the words are not exactly an agency's name. Up to three letters count only in capitals, or as the agency writes itself.</summary>
    public static string? Find(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        return Names.TryGetValue(words, out var name)
            && (words.Length > 3 || !words.ContainsAnyInRange('a', 'z') || words.SequenceEqual(name))
            ? name
            : null;
    }

    /// <summary>All agencies of a list such as <c>AP/AFP</c>, <c>Reuters and dpa</c>; none if any part is not an agency.</summary>
    public static IReadOnlyList<string> FindList(ReadOnlySpan<char> words)
    {
        if (words.Length > 120)
        {
            return [];
        }

        var found = new List<string>();
        var text = words.ToString().Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace(" with ", ",", StringComparison.OrdinalIgnoreCase)
            .Replace(" via ", ",", StringComparison.OrdinalIgnoreCase).Replace(" & ", ",", StringComparison.Ordinal);
        foreach (var part in text.Split([',', '/', ';', '|'], StringSplitOptions.TrimEntries))
        {
            if (Find(part) is not { } name)
            {
                return [];
            }

            found.Add(name);
        }

        return found;
    }

    /// <summary>Every agency named anywhere in a short credit line, in order of mention.</summary>
    public static IEnumerable<string> FindAll(string credit)
    {
        var words = credit.Split([' ', ',', '/', ';', '(', ')', ':', '.', '—', '|'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            for (var length = Math.Min(3, words.Length - i); length > 0; length--)
            {
                if (Find(string.Join(' ', words[i..(i + length)])) is { } name)
                {
                    yield return name;
                    i += length - 1;
                    break;
                }
            }
        }
    }
}
