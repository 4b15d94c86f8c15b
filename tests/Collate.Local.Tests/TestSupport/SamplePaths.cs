namespace Collate.Local.Tests.TestSupport;

/// <summary>The repository's sample articles, beside the tests.</summary>
internal static class SamplePaths
{
    public static string Seeds => Path.Join(AppContext.BaseDirectory, "seeds");
}
