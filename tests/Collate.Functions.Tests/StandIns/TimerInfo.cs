namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in: what a timer knows of itself.</summary>
public class TimerInfo
{
    public bool IsPastDue { get; set; }
}
