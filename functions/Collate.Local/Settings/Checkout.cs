namespace Collate.Local.Settings;

/// <summary>Where things are on this machine.</summary>
/// <param name="Root">The folder of the checkout, or the current folder where there is no checkout.</param>
/// <param name="Binaries">The folder of the program, which holds copies of <c>host.json</c> and the settings.</param>
internal sealed record Checkout(string Root, string Binaries)
{
    private const string Marker = "Collate.slnx";

    /// <summary>The sample articles.</summary>
    public string Seeds => Path.Join(Root, "seeds");

    /// <summary>The data of the local storage.</summary>
    public string AzuriteData => Path.Join(Root, ".azurite");

    /// <summary>Finds the checkout upwards from the current folder, else upwards from the program.</summary>
    public static Checkout Find(string current, string binaries) => new(Above(current) ?? Above(binaries) ?? current, binaries);

    /// <summary>A file of the root, else its copy beside the program, else none.</summary>
    public string? File(string name)
    {
        var candidates = new[] { Path.Join(Root, name), Path.Join(Binaries, name) };
        return candidates.FirstOrDefault(System.IO.File.Exists);
    }

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (System.IO.File.Exists(Path.Join(at.FullName, Marker)))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
