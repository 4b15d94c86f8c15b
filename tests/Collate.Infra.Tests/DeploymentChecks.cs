using System.Text.RegularExpressions;

namespace Collate.Infra.Tests;

/// <summary>azd, the hook, the workflows and the container fit the templates.</summary>
internal static class DeploymentChecks
{
    public static IEnumerable<string> Run(Checkout checkout)
    {
        var azure = checkout["azure.yaml"];
        var hook = checkout["infra/hooks/postdeploy.sh"];
        var app = checkout["infra/modules/function-app.bicep"];
        var project = Regex.Match(azure, @"project: (\S+)").Groups[1].Value;
        var framework = Regex.Match(checkout["Directory.Build.props"], @"<TargetFramework>net([\d.]+)<").Groups[1].Value;
        return
        [
            .. NameChecks.Same("azd: the service", [Regex.Match(azure, @"^services:\n  (\w+):", RegexOptions.Multiline).Groups[1].Value], Regex.Matches(app, "'azd-service-name': '([^']*)'").Select(match => match.Groups[1].Value)),
            .. checkout.Has(project + "/Program.cs") ? Array.Empty<string>() : [$"azd: there is no project {project}"],
            .. checkout.Has(Regex.Match(azure, @"run: \./(\S+)").Groups[1].Value) ? Array.Empty<string>() : ["azd: the hook is not there"],
            .. NameChecks.Same("azd: runtime", [$"dotnet-isolated {framework}"], Regex.Matches(app, @"runtime: \{ name: '([^']*)', version: '([^']*)' \}").Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}")),
            .. Regex.Matches(hook, @"\$\{([A-Z_]+):\?").Select(match => match.Groups[1].Value).Except(BicepText.Declared(checkout["infra/main.bicep"], "output"), StringComparer.Ordinal).Select(name => $"hook: {name} is no output of main.bicep"),
            .. NameChecks.Same("hook: parameters of created-events.bicep", BicepText.Required(checkout["infra/created-events.bicep"]), Regex.Matches(hook, @"(?<= )(\w+Name)=").Select(match => match.Groups[1].Value)),
            .. hook.Contains("/../created-events.bicep", StringComparison.Ordinal) ? Array.Empty<string>() : ["hook: created-events.bicep is not deployed"],
            .. Workflows(checkout),
        ];
    }

    private static IEnumerable<string> Workflows(Checkout checkout)
    {
        var workflows = checkout.Paths.Where(path => path.StartsWith(".github/workflows/", StringComparison.Ordinal)).ToArray();
        var deploy = checkout[".github/workflows/deploy.yml"];
        var ci = checkout[".github/workflows/ci.yml"];
        return
        [
            .. workflows.SelectMany(path => Regex.Matches(checkout[path], @"uses: (\S+)(.*)").Where(match => !Regex.IsMatch(match.Value, @"^uses: [\w-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")).Select(match => $"workflows: {path} uses {match.Groups[1].Value}, which is not pinned")),
            .. workflows.Where(path => !Regex.IsMatch(checkout[path], @"^permissions:\n  contents: read\n\S|^permissions:\n  contents: read\n\n", RegexOptions.Multiline)).Select(path => $"workflows: {path} may do more than read"),
            .. workflows.Where(path => Regex.IsMatch(checkout[path], @"write-all|contents: write|pull_request_target")).Select(path => $"workflows: {path} may write"),
            .. workflows.Where(path => !path.EndsWith("deploy.yml", StringComparison.Ordinal) && checkout[path].Contains("id-token", StringComparison.Ordinal)).Select(path => $"workflows: {path} may sign in to Azure"),
            .. workflows.Where(path => Regex.Count(checkout[path], "uses: actions/checkout@") != Regex.Count(checkout[path], "persist-credentials: false")).Select(path => $"workflows: {path} leaves its token behind"),
            .. deploy.Contains("id-token: write", StringComparison.Ordinal) && !deploy.Contains("secrets.", StringComparison.Ordinal) ? Array.Empty<string>() : ["workflows: deploy.yml does not sign in by OIDC alone"],
            .. new[] { "bash .ci/run", "dotnet build functions/Collate.Functions.slnx", "dotnet test tests/Collate.Functions.Tests -p:FunctionsWorker=real" }.Where(command => !ci.Contains("run: " + command, StringComparison.Ordinal)).Select(command => $"workflows: ci.yml does not run {command}"),
            .. new[] { "nuget", "github-actions", "docker" }.Where(kind => !checkout[".github/dependabot.yml"].Contains("package-ecosystem: " + kind, StringComparison.Ordinal)).Select(kind => $"workflows: nobody looks for updates of {kind}"),
        ];
    }
}
