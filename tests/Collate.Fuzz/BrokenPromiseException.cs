namespace Collate.Fuzz;

/// <summary>A reader answered with something that breaks its promise, such as a span that is not the words it stands for.</summary>
internal sealed class BrokenPromiseException(string what) : Exception(what)
{
    public static void ThrowUnless(bool holds, string what)
    {
        if (!holds)
        {
            throw new BrokenPromiseException(what);
        }
    }
}
