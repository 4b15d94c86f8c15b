namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in: what the attribute of every retry policy derives from.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute;
