using Collate.Articles;

namespace Collate.Stories;

/// <summary>The fixed-size sparse vector that tells which articles may tell the same story.</summary>
/// <remarks>Weights come from a fixed table and never from other articles, so a fingerprint is a pure function of its article.</remarks>
public sealed class Fingerprint
{
    /// <summary>The fingerprint of an article.</summary>
    public static Fingerprint Of(Article article) => throw new NotImplementedException();

    /// <summary>Restores what <see cref="ToString"/> wrote. Throws <see cref="FormatException"/> for anything else.</summary>
    public static Fingerprint Parse(string text) => throw new NotImplementedException();

    /// <summary>A compact form in printable ASCII without white space or quotation marks, at most about 1,000 characters.</summary>
    public override string ToString() => throw new NotImplementedException();
}
