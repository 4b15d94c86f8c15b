namespace Collate.Processing;

/// <summary>Work that must not keep other work from being done if it fails.</summary>
internal static class Attempt
{
    /// <summary>Does it, and adds what went wrong to the failures. A cancellation is none.</summary>
    public static async Task RunAsync(Func<Task> work, List<Exception> failures)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (AggregateException several)
        {
            failures.AddRange(several.InnerExceptions);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failures.Add(exception);
        }
    }
}
