using System.Xml.Linq;

namespace Collate.Functions.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    public static XDocument ReadXml(string relative) => XDocument.Load(PathOf(relative));

    /// <summary>The projects under <c>functions/</c>, by name, with the names of the projects that each refers to.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects() =>
        Directory.GetDirectories(PathOf("functions"))
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
            .ToDictionary(
                file => Path.GetFileNameWithoutExtension(file),
                file => Includes(XDocument.Load(file), "ProjectReference").Select(path => path.Split('/', '\\')[^1].Replace(".csproj", "", StringComparison.Ordinal)).ToArray(),
                StringComparer.Ordinal);

    public static IEnumerable<string> Includes(XDocument project, string item) =>
        project.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Collate.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside a checkout of the repository: no Collate.slnx above " + AppContext.BaseDirectory);
        }

        return folder.FullName;
    }
}
