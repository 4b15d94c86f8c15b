using Collate.Azure;
using Collate.Local.Settings;
using Collate.Storage;
using Collate.Summaries.Modelled;
using Microsoft.Extensions.Configuration;

namespace Collate.Local.Commands;

/// <summary>The model that the settings ask for, for a command that has no storage.</summary>
internal static class CommandWriter
{
    /// <summary>The model as writer, or none for the embedded writer. Its ledger is for this run alone: answers are kept, and the budgets hold, within it.</summary>
    public static async Task<ModelWriter?> ReadAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var ledger = new MemoryBlobStore();
        await ledger.CreateContainersAsync(cancellationToken).ConfigureAwait(false);
        return SettingsReader.Checked(() => ConfiguredWriter.Read(configuration, ledger)).Model;
    }
}
