namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in: makes a method a function.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
