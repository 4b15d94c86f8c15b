namespace Collate.Local.Bench;

/// <summary>What one more article takes where so many are there.</summary>
/// <param name="Articles">How many are there.</param>
/// <param name="Operations">Storage operations for each further article, by kind.</param>
/// <param name="BytesRead">Bytes read for each.</param>
/// <param name="BytesWritten">Bytes written for each.</param>
/// <param name="Milliseconds">Processor time for each.</param>
/// <param name="Live">Bytes of memory that a host keeps of the log.</param>
internal sealed record GrowthResult(int Articles, IReadOnlyDictionary<string, double> Operations, double BytesRead, double BytesWritten, double Milliseconds, long Live);
