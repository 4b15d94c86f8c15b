namespace Collate.Summaries;

/// <summary>Why a sentence is not borne out by what it cites. Written in documents in kebab case.</summary>
public enum VerdictReason : byte
{
    /// <summary>A number is not there, counts something else, or its limit (<c>more than</c>) was changed.</summary>
    Number,

    /// <summary>A name is not there, or has another title.</summary>
    Name,

    /// <summary>A date is not there, or is more exact than there.</summary>
    Date,

    /// <summary>Words in quotation marks are not there to the letter, or nobody says them there.</summary>
    Quotation,

    /// <summary>It affirms what is denied there, or the other way round.</summary>
    Negation,

    /// <summary>It states as fact what is only said by somebody there.</summary>
    Attribution,

    /// <summary>It speaks of something else.</summary>
    WrongCitation,

    /// <summary>Too many of its words are not there, or what is uncertain there is certain here.</summary>
    UnsupportedDetail,
}
