using Microsoft.Extensions.Configuration;

namespace Collate.Functions.Tests;

/// <summary>Settings that remember which of them were asked for.</summary>
internal sealed class RecordingSettings(IEnumerable<KeyValuePair<string, string?>> values) : ConfigurationProvider, IConfigurationSource
{
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that were asked for, as they are written in environment variables.</summary>
    public IEnumerable<string> Asked => _asked.Select(name => name.Replace(":", "__", StringComparison.Ordinal));

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load()
    {
        foreach (var (name, value) in values)
        {
            Data[name] = value;
        }
    }

    public override bool TryGet(string key, out string? value)
    {
        _asked.Add(key);
        return base.TryGet(key, out value);
    }
}
