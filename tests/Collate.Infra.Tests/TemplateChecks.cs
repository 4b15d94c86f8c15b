using System.Text.RegularExpressions;

namespace Collate.Infra.Tests;

/// <summary>What a compiler would say: parts fit together, and nothing is declared for nothing.</summary>
internal static class TemplateChecks
{
    public static IEnumerable<string> Run(Checkout checkout)
    {
        var main = checkout["infra/main.bicep"];
        var parameters = BicepText.Declared(main, "param");
        var given = Regex.Matches(checkout["infra/main.bicepparam"], @"^param (\w+) = .*readEnvironmentVariable\('(\w+)'", RegexOptions.Multiline);
        var readme = checkout["infra/README.md"];

        return
        [
            .. checkout.Bicep.Where(path => !BicepText.IsBalanced(checkout[path])).Select(path => $"template: brackets or quotes of {path} do not match"),
            .. checkout.Bicep.SelectMany(path => Unused(path, checkout[path])),
            .. BicepText.Blocks(main, "module").SelectMany(name => Module(checkout, main, name)),
            .. checkout.Paths.Where(path => path.StartsWith("infra/modules/", StringComparison.Ordinal) && !main.Contains($"'{path["infra/".Length..]}'", StringComparison.Ordinal)).Select(path => $"template: nobody uses {path}"),
            .. NameChecks.Same("template: parameters of main.bicepparam", parameters, given.Select(match => match.Groups[1].Value)),
            .. parameters.Where(name => !readme.Contains($"`{name}`", StringComparison.Ordinal)).Select(name => $"template: infra/README.md does not tell of {name}"),
            .. given.Select(match => match.Groups[2].Value).Where(name => !readme.Contains($"`{name}`", StringComparison.Ordinal)).Select(name => $"template: infra/README.md does not tell of {name}"),
            .. Regex.Matches(readme, @"`(COLLATE_\w+)`").Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)
                .Where(name => !given.Any(match => match.Groups[2].Value == name) && !BicepText.Declared(main, "output").Contains(name, StringComparer.Ordinal)).Select(name => $"template: infra/README.md tells of {name}, which nobody reads"),
            .. checkout.Bicep.SelectMany(path => Regex.Matches(checkout[path], @"'(Microsoft\.[\w./]+)@([\w-]+)'")).GroupBy(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal)
                .Where(group => group.Distinct(StringComparer.Ordinal).Count() > 1).Select(group => $"template: {group.Key} is asked for in several versions"),
            .. Alerts(checkout),
        ];
    }

    private static IEnumerable<string> Unused(string path, string text) => new[] { "param", "var" }
        .SelectMany(kind => BicepText.Declared(text, kind))
        .Where(name => Regex.Count(text, $@"(?<!')\b{name}\b") < 2)
        .Select(name => $"template: {path} does not use {name}");

    private static IEnumerable<string> Module(Checkout checkout, string main, string name)
    {
        var block = BicepText.Block(main, "module", name);
        var path = "infra/" + Regex.Match(block, @"'([^']+)'").Groups[1].Value;
        if (!checkout.Has(path))
        {
            return [$"template: there is no {path}"];
        }

        var module = checkout[path];
        var outputs = BicepText.Declared(module, "output");
        return
        [
            .. NameChecks.Same($"template: parameters of {path}", BicepText.Declared(module, "param"), Regex.Matches(block, @"^    (\w+): ", RegexOptions.Multiline).Select(match => match.Groups[1].Value)),
            .. Regex.Matches(main, $@"\b{name}!?\.outputs\.(\w+)").Select(match => match.Groups[1].Value).Except(outputs, StringComparer.Ordinal).Select(output => $"template: {path} has no output {output}"),
        ];
    }

    private static IEnumerable<string> Alerts(Checkout checkout)
    {
        var alerts = checkout["infra/modules/alerts.bicep"];
        string[] metrics = ["AzureOpenAIRequests", "DeadLetteredCount", "QueueMessageCount", "requests/failed"];
        return
        [
            .. NameChecks.Same("alerts: metrics", metrics, BicepText.Values(alerts, "metricName")),
            .. alerts.Contains("Uri contains \"-poison/messages\"", StringComparison.Ordinal) ? Array.Empty<string>() : ["alerts: nobody watches the poison queues"],
            .. checkout["infra/modules/storage.bicep"].Contains("category: 'StorageWrite', enabled: true", StringComparison.Ordinal) ? Array.Empty<string>() : ["alerts: the queue's writes are not logged"],
            .. alerts.Contains("values: ['429']", StringComparison.Ordinal) ? Array.Empty<string>() : ["alerts: nobody watches the model's 429"],
        ];
    }
}
