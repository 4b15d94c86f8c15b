using Collate.Language;

namespace Collate.Stories;

/// <summary>Makes features of words.</summary>
internal interface IFeatureSource
{
    /// <summary>Appends the features of one word; tokens come in the order of the text.</summary>
    void Append(string text, Token token, List<Feature> features);
}
