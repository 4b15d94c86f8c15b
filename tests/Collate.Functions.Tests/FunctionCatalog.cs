using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Collate.Functions.Tests;

/// <summary>Every function of the app, found as the worker finds them.</summary>
internal static class FunctionCatalog
{
    public static IReadOnlyList<MethodInfo> Methods { get; } =
        [.. typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .OrderBy(NameOf, StringComparer.Ordinal)];

    public static string NameOf(MethodInfo method) => method.GetCustomAttribute<FunctionAttribute>()!.Name;

    public static IReadOnlyList<(ParameterInfo Parameter, T Trigger)> Triggers<T>()
        where T : TriggerBindingAttribute =>
        [.. Methods.SelectMany(method => method.GetParameters())
            .Select(parameter => (parameter, trigger: parameter.GetCustomAttribute<T>()))
            .Where(pair => pair.trigger is not null)
            .Select(pair => (pair.parameter, pair.trigger!))];
}
