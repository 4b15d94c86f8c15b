using System.Security.Cryptography;
using System.Text;
using Collate.Evidence;

namespace Collate.Summaries.Modelled;

/// <summary>What a model is told of a story. Holds no support count and no source number: articles that change no chosen claim leave it as it is.</summary>
/// <param name="Story">The evidence it was made of.</param>
/// <param name="Words">The most words the summary may have.</param>
/// <param name="Evidence">The quotations; number <c>n</c> stands at <c>n - 1</c>.</param>
/// <param name="Conflicts">The disagreements.</param>
/// <param name="Data">All of it as JSON.</param>
internal sealed record Prompt(StoryEvidence Story, int Words, IReadOnlyList<PromptEvidence> Evidence, IReadOnlyList<PromptConflict> Conflicts, string Data)
{
    /// <summary>Under what an answer to this prompt is stored: the hash of prompt version, model and evidence.</summary>
    public string KeyFor(string model) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', "collate/answer/1", PromptFiles.Version, model.Length, model, Data))));

    /// <summary>The evidence with a number, or none if there is none.</summary>
    public PromptEvidence? this[int n] => n >= 1 && n <= Evidence.Count ? Evidence[n - 1] : null;
}
