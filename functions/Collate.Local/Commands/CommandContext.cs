using Collate.Local.Output;
using Collate.Local.Settings;

namespace Collate.Local.Commands;

/// <summary>What a command works with.</summary>
/// <param name="Terminal">Where it writes.</param>
/// <param name="Checkout">Where things are on this machine.</param>
/// <param name="Verbose">Whether details are wanted.</param>
internal sealed record CommandContext(Terminal Terminal, Checkout Checkout, bool Verbose);
