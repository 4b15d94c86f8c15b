using Collate.Local.Azurite;
using Collate.Local.Output;

namespace Collate.Local.Commands;

/// <summary>Sees to it that the storage of this machine answers, and tells the person what that takes.</summary>
internal static class LocalStorage
{
    /// <summary>Uses the storage that answers, or starts it. Answers what was started, to be disposed of, or none.</summary>
    public static async Task<AzuriteProcess?> EnsureAsync(CommandContext context, DevelopmentStorage storage, CancellationToken cancellationToken)
    {
        var launcher = new AzuriteLauncher(storage, context.Checkout.AzuriteData, Environment.GetEnvironmentVariable("PATH") ?? "");
        if (await launcher.AnswersAsync(cancellationToken).ConfigureAwait(false))
        {
            await context.Terminal.Error.WriteLineAsync($"Using the storage that answers at {storage.Blobs.Authority}.").ConfigureAwait(false);
            return null;
        }

        await context.Terminal.Error.WriteLineAsync(
            $"Starting Azurite {AzuriteLauncher.Version}, the local storage, with npx. The first start downloads about 190 MB of packages, which takes half a minute or more.").ConfigureAwait(false);
        return await new Progress(context.Terminal).RunAsync("Starting Azurite ...", _ => launcher.StartAsync(cancellationToken)).ConfigureAwait(false);
    }
}
