namespace Collate.Language.Values;

/// <summary>Where a date lies that does not say it, seen from the day of publication.</summary>
internal enum DateDirection : byte
{
    /// <summary>Nothing tells.</summary>
    Open,

    /// <summary>On that day or before.</summary>
    Back,

    /// <summary>On that day or after.</summary>
    Forward,
}
