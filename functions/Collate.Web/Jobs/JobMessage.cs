using System.Text.Json;

namespace Collate.Web.Jobs;

/// <summary>The message of the queue <c>collate-jobs</c>: look at this job.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Job">The job's id.</param>
internal sealed record JobMessage(string Schema, string Job)
{
    public const string SchemaName = "collate/do/1";

    public static string Write(string job) => JsonSerializer.Serialize(new JobMessage(SchemaName, job), JobJson.Compact.JobMessage);

    /// <summary>The job that a message names, or none if it cannot be read.</summary>
    public static string? Read(string message)
    {
        try
        {
            return JsonSerializer.Deserialize(message, JobJson.Compact.JobMessage) is { Schema: SchemaName, Job: { } job } && JobNames.IsId(job) ? job : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
