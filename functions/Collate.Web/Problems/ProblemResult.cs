using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Collate.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Collate.Web.Problems;

/// <summary>A problem document: <c>application/problem+json</c> with <c>type</c>, <c>title</c>, <c>status</c>, <c>detail</c> and, where it is about one, <c>field</c>.</summary>
public sealed class ProblemResult(ProblemType type, string detail, string? field = null) : IResult
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>After how many seconds to try again when too much is under way.</summary>
    public const int RetrySeconds = 2;

    /// <summary>What kind of problem it is.</summary>
    internal ProblemType Type => type;

    /// <summary>What is wrong with this request.</summary>
    internal string Detail => detail;

    /// <summary>The document for an exception.</summary>
    public static ProblemResult Of(ProblemException problem) => new(problem.Type, problem.Message, problem.Field);

    /// <summary>Writes a problem as an object.</summary>
    internal static void Write(Utf8JsonWriter json, ProblemType type, string detail, string? field)
    {
        json.WriteStartObject();
        json.WriteString("type", type.Type);
        json.WriteString("title", type.Title);
        json.WriteNumber("status", type.Status);
        json.WriteString("detail", detail);
        if (field is not null)
        {
            json.WriteString("field", field);
        }

        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, type, detail, field);
        }

        if (type == ProblemType.Busy)
        {
            httpContext.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        }

        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return BytesResult.WriteAsync(httpContext, type.Status, MediaType, buffer.WrittenMemory);
    }
}
