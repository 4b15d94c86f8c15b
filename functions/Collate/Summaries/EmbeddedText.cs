using System.Text;

namespace Collate.Summaries;

/// <summary>Text files that are embedded in the engine.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of a resource, with <c>\n</c> line ends whatever the checkout made of them.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The engine was built without its resource {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
