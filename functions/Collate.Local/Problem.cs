namespace Collate.Local;

/// <summary>Says what an exception is about in one line.</summary>
internal static class Problem
{
    /// <summary>The first line of the exception's message. (Those of the Azure SDK go on with status, headers and content.)</summary>
    public static string Of(Exception error)
    {
        var inner = error is AggregateException { InnerException: { } first } ? first : error;
        var message = inner.Message.AsSpan().Trim();
        var end = message.IndexOfAny('\r', '\n');
        return $"{inner.GetType().Name}: {(end < 0 ? message : message[..end])}";
    }
}
