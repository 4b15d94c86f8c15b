namespace Collate.Azure;

/// <summary>Which blob names Azure's .NET client carries to the service unchanged.</summary>
/// <remarks>
/// A name becomes the path of a <see cref="Uri"/>, which folds the segments <c>.</c> and <c>..</c>, even when percent-encoded; the client strips
/// slashes at either end; and a backslash arrives as a slash. Such a name would silently address another blob, so it is never used.
/// </remarks>
internal static class BlobNames
{
    public static bool CanAddress(string name)
    {
        if (name.Length == 0 || name[0] == '/' || name[^1] == '/' || name.Contains('\\', StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var segment in name.AsSpan().Split('/'))
        {
            if (name.AsSpan(segment) is "." or "..")
            {
                return false;
            }
        }

        return true;
    }
}
