namespace Collate.Web;

/// <summary>Files that are embedded in this assembly.</summary>
internal static class Resource
{
    /// <summary>The bytes of a file.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly was built without its resource {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
