using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>One thing that a sentence speaks of: a word with content, a number or a date.</summary>
/// <param name="Term">The word, or none.</param>
/// <param name="Number">The number, or none.</param>
/// <param name="Date">The date, or none.</param>
/// <param name="Token">The token where it starts.</param>
/// <param name="Clause">The clause it stands in, counted from 0.</param>
/// <param name="IsName">Whether it stands in a name.</param>
/// <param name="Country">The country that the name means; or none.</param>
internal readonly record struct Item(Term? Term, NumberMention? Number, DateMention? Date, int Token, int Clause, bool IsName, string? Country)
{
    /// <summary>Whether both are the same thing: equal stems or countries, equal numbers, equal dates.</summary>
    public bool Matches(Item other) => Term is { } term
        ? other.Term is { } word && (string.Equals(term.Stem, word.Stem, StringComparison.Ordinal) || (Country is not null && Country == other.Country))
        : Number is { } number ? other.Number is { } count && NumberComparison.SameValue(number, count)
        : other.Date is { } date && string.Equals(Date!.Form, date.Form, StringComparison.Ordinal);
}
