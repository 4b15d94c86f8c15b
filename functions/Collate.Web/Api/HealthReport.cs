using System.Text.Json;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries.Modelled;
using Collate.Web.Http;

namespace Collate.Web.Api;

/// <summary>How the service is: what anyone may know of it, without what is wrong in detail.</summary>
/// <remarks>Looks at the editors' file at most every ten seconds, and answers without it if the storage does not.</remarks>
internal sealed class HealthReport(IBlobStore store, ModelWriter? model)
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly OverridesDesk _desk = new(store);
    private readonly Recent<IReadOnlyList<string>> _problems = new(TimeProvider.System, Age, long.MaxValue, _ => 0);

    /// <summary>The report as JSON.</summary>
    public async Task<byte[]> WriteAsync()
    {
        var members = new List<KeyValuePair<string, string>>();
        if (model?.Problem is not null)
        {
            members.Add(new("writer", "misconfigured"));
        }

        if (await IsRefusedAsync().ConfigureAwait(false))
        {
            members.Add(new("overrides", "refused"));
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("status"u8, members.Count == 0 ? "ok"u8 : "degraded"u8);
            foreach (var (name, value) in members)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private async Task<bool> IsRefusedAsync()
    {
        try
        {
            return await _problems.GetAsync(OverridesDesk.FileName, async () => await _desk.ProblemsAsync(CancellationToken.None).ConfigureAwait(false)).WaitAsync(Patience).ConfigureAwait(false) is { Count: > 0 };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whether the storage answers is not what is asked here.
            return false;
        }
    }
}
