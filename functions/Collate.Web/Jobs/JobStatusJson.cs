using System.Buffers;
using System.Text.Json;
using Collate.Web.Problems;

namespace Collate.Web.Jobs;

/// <summary>Tells how far a job is: <c>{"id","status","articles","created","expires","progress":{"articlesRead","stories","storiesWritten"},"result","problem"}</c>.</summary>
internal static class JobStatusJson
{
    public static byte[] Write(JobRecord job)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", job.Id);
            json.WriteString("status", JsonNamingPolicy.KebabCaseLower.ConvertName(job.Status.ToString()));
            json.WriteNumber("articles", job.Articles);
            json.WriteString("created", job.Created);
            json.WriteString("expires", job.Expires);
            json.WriteStartObject("progress");
            json.WriteNumber("articlesRead", job.Progress.ArticlesRead);
            json.WriteNumber("stories", job.Progress.Stories);
            json.WriteNumber("storiesWritten", job.Progress.StoriesWritten);
            json.WriteEndObject();
            json.WriteString("result", job.Status == JobStatus.Succeeded ? JobNames.Address(job.Id) + "/result" : null);
            if (job.Problem is null)
            {
                json.WriteNull("problem");
            }
            else
            {
                json.WritePropertyName("problem");
                ProblemResult.Write(json, job.Problem.Type, job.Problem.Detail, null);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
