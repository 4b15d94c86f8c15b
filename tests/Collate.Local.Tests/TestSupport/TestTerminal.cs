using Collate.Local.Output;

namespace Collate.Local.Tests.TestSupport;

/// <summary>A terminal whose output is kept, as if it were redirected into files.</summary>
internal sealed class TestTerminal : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public TestTerminal(int width = 80) =>
        Terminal = new Terminal(_output, TextWriter.Synchronized(_error), outputIsTerminal: false, errorIsTerminal: false, colour: false, width);

    public Terminal Terminal { get; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }
}
