using System.Runtime.InteropServices;
using Collate.Local.Commands;
using Collate.Local.Output;
using Collate.Local.Settings;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var checkout = Checkout.Find(Environment.CurrentDirectory, AppContext.BaseDirectory);
return await new CommandLine(Terminal.OfProcess(), checkout).RunAsync(args, stop.Token);

// The first Ctrl-C asks the command to end cleanly; a second one ends the process.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
