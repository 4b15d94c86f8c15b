using System.Text;

namespace Collate.Summaries.Modelled;

/// <summary>Estimates how many tokens a text has, without the model's own table: rather too many than too few.</summary>
/// <remarks>One token for three bytes of UTF-8. English has about four letters to a token; Chinese, Greek or Russian one token to two or three bytes.</remarks>
internal static class TokenEstimate
{
    private const int BytesPerToken = 3;

    /// <summary>The tokens of a text, rounded up.</summary>
    public static int Of(string text) => (Encoding.UTF8.GetByteCount(text) + BytesPerToken - 1) / BytesPerToken;

    /// <summary>The tokens of a question: its texts, and what the protocol puts around them.</summary>
    public static int Of(ChatQuestion question) => Of(question.Instructions) + Of(question.Data) + Of(question.Schema) + Of(question.SchemaName) + Protocol;

    private const int Protocol = 24;
}
