namespace Collate.Local.Bench;

/// <summary>How an address was answered under load.</summary>
/// <param name="What">What was got.</param>
/// <param name="Bytes">How large the answer is.</param>
/// <param name="PerSecond">Requests per second: the median of the rounds.</param>
/// <param name="Median">The median time of a request in milliseconds, over all rounds.</param>
/// <param name="P99">The time in milliseconds that one request in a hundred takes longer than, over all rounds.</param>
internal sealed record HttpResult(string What, int Bytes, double PerSecond, double Median, double P99);
