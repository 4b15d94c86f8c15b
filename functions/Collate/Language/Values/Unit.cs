namespace Collate.Language.Values;

/// <summary>A unit of measure.</summary>
/// <param name="Name">Its shortest form: <c>mi</c>.</param>
/// <param name="Base">The unit it converts to: <c>m</c>.</param>
/// <param name="Factor">What one of it is in the base unit.</param>
/// <param name="Offset">What is added before multiplying; 0 but for Fahrenheit.</param>
internal readonly record struct Unit(string Name, string Base, decimal Factor, decimal Offset)
{
    /// <summary>A number of this unit in the base unit, rounded to six decimals.</summary>
    public decimal ToBase(decimal value) => decimal.Round((value + Offset) * Factor, 6);
}
