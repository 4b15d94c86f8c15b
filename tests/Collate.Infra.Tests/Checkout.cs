namespace Collate.Infra.Tests;

/// <summary>The texts that describe the infrastructure, by path from the root; a copy may have one of them changed.</summary>
internal sealed class Checkout
{
    private static readonly Lazy<Checkout> Loaded = new(Load);

    private readonly IReadOnlyDictionary<string, string> _texts;

    private Checkout(IReadOnlyDictionary<string, string> texts) => _texts = texts;

    /// <summary>The checkout that the tests were built in.</summary>
    public static Checkout Current => Loaded.Value;

    /// <summary>The paths, sorted.</summary>
    public IEnumerable<string> Paths => _texts.Keys.Order(StringComparer.Ordinal);

    public string this[string path] => _texts.TryGetValue(path, out var text) ? text : throw new InvalidOperationException($"There is no {path}.");

    public bool Has(string path) => _texts.ContainsKey(path);

    /// <summary>The Bicep files, templates and modules.</summary>
    public IEnumerable<string> Bicep => Paths.Where(path => path.EndsWith(".bicep", StringComparison.Ordinal));

    /// <summary>A copy in which the first place that reads <paramref name="old"/> reads <paramref name="now"/>.</summary>
    public Checkout With(string path, string old, string now)
    {
        var text = this[path];
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} does not hold: {old}");
        return new Checkout(new Dictionary<string, string>(_texts, StringComparer.Ordinal) { [path] = text[..at] + now + text[(at + old.Length)..] });
    }

    private static Checkout Load()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Collate.slnx")))
        {
            root = root.Parent ?? throw new InvalidOperationException("These tests run inside a checkout of the repository.");
        }

        string[] single = ["azure.yaml", "host.json", "local.settings.sample.json", "Directory.Build.props", "docs/settings.md", "Dockerfile", ".github/dependabot.yml"];
        var folders = new[] { "infra", ".github/workflows", "functions/Collate.Functions" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(root.FullName, folder), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(root.FullName, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal));
        return new Checkout(single.Concat(folders).Distinct(StringComparer.Ordinal)
            .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(root.FullName, path)), StringComparer.Ordinal));
    }
}
