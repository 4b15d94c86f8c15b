namespace Collate.Functions.Tests;

public sealed class ProjectTests
{
    // Lower may not refer to the same or higher.
    private static readonly string[][] Layers = [["Collate"], ["Collate.Azure", "Collate.Web"], ["Collate.Functions", "Collate.Local"]];

    [Fact]
    public void FunctionApp_ReferencesExactlyThePinnedWorkerPackages()
    {
        var central = Repository.ReadXml("Directory.Packages.props").Descendants("PackageVersion")
            .ToDictionary(element => (string)element.Attribute("Include")!, element => (string)element.Attribute("Version")!, StringComparer.Ordinal);

        var references = Repository.Includes(Repository.ReadXml("functions/Collate.Functions/Collate.Functions.csproj"), "PackageReference")
            .Select(id => $"{id} {central[id]}");

        Assert.Equal(
            [
                "Microsoft.Azure.Functions.Worker 2.52.0",
                "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore 2.1.1",
                "Microsoft.Azure.Functions.Worker.Extensions.Storage.Blobs 6.8.1",
                "Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues 5.5.5",
                "Microsoft.Azure.Functions.Worker.Extensions.Timer 4.3.1",
                "Microsoft.Azure.Functions.Worker.Sdk 2.1.0",
            ],
            references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FunctionApp_AsksForTheWorkerWithoutASwitch()
    {
        var project = Repository.ReadXml("functions/Collate.Functions/Collate.Functions.csproj");

        Assert.DoesNotContain(project.Descendants(), element => element.Attribute("Condition") is not null);
        Assert.Equal("v4", project.Descendants("AzureFunctionsVersion").Single().Value);
        Assert.Equal("Exe", project.Descendants("OutputType").Single().Value);
    }

    [Fact]
    public void FunctionApp_StandsOutsideTheMainSolutionAndInItsOwn()
    {
        var main = Projects("Collate.slnx");
        var own = Projects("functions/Collate.Functions.slnx");

        Assert.DoesNotContain("Collate.Functions", main);
        Assert.Contains("Collate.Functions.Tests", main);
        Assert.Contains("Collate.Functions", own);
        Assert.All(Repository.Projects()["Collate.Functions"], dependency => Assert.Contains(dependency, own));
    }

    [Fact]
    public void Projects_DependOneWay()
    {
        var projects = Repository.Projects();

        Assert.Contains("Collate.Functions", projects.Keys);
        Assert.All(projects, project => Assert.All(
            project.Value.Where(name => name.StartsWith("Collate", StringComparison.Ordinal)),
            dependency => Assert.True(LayerOf(dependency) < LayerOf(project.Key), $"{project.Key} may not refer to {dependency}.")));
    }

    [Fact]
    public void Engine_ReferencesNoAzurePackage()
    {
        var packages = Repository.Includes(Repository.ReadXml("functions/Collate/Collate.csproj"), "PackageReference");

        Assert.NotEmpty(packages);
        Assert.DoesNotContain(packages, id => id.Contains("Azure", StringComparison.Ordinal));
    }

    private static int LayerOf(string project)
    {
        var layer = Array.FindIndex(Layers, names => names.Contains(project, StringComparer.Ordinal));
        Assert.True(layer >= 0, $"{project} has no place among the layers.");
        return layer;
    }

    private static string[] Projects(string solution) =>
        [.. Repository.ReadXml(solution).Descendants("Project").Select(element => Path.GetFileNameWithoutExtension((string)element.Attribute("Path")!))];
}
