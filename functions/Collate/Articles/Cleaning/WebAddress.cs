namespace Collate.Articles.Cleaning;

/// <summary>Absolute http and https addresses, and the hosts that stand for publishers.</summary>
internal static class WebAddress
{
    private const int MaxLength = 2048;

    /// <summary>The address as written, if it is absolute, http or https, and well formed; else none.</summary>
    public static string? Normalize(string? address)
    {
        var text = Characters.CleanLine(address, MaxLength + 1);
        return text is { Length: <= MaxLength } && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Length > 0 && !text.Contains(' ', StringComparison.Ordinal)
            ? text
            : null;
    }

    /// <summary>The host without <c>www.</c>: <c>themoscowtimes.com</c>.</summary>
    public static string? HostOf(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var host = uri.Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
