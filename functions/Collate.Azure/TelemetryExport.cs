using Collate.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Collate.Azure;

/// <summary>Sends Collate's own traces and metrics by OTLP, for as long as the host runs, if the settings say where to.</summary>
/// <remarks>
/// Every setting of the OpenTelemetry SDK that begins with <c>OTEL_</c> holds, from wherever the host takes its settings. What the Functions host itself reports
/// is not sent here: host.json has a switch of its own for that.
/// </remarks>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    /// <summary>Where to, as the OpenTelemetry specification names it.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The source of traces and the meter that are sent.</summary>
    public const string Source = TelemetryNames.Source;

    private const string Service = "collate";

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <summary>Whether anything is sent.</summary>
    public bool IsRunning => _traces is not null;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(configuration[Endpoint]))
        {
            return Task.CompletedTask;
        }

        if (!Uri.TryCreate(configuration[Endpoint], UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new InvalidOperationException($"The setting {Endpoint} is no web address. Set it to the address of an OTLP collector, such as http://localhost:4317, or remove it.");
        }

        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(resource => resource.AddService(Service))
            .AddSource(Source)
            .AddOtlpExporter()
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(resource => resource.AddService(Service))
            .AddMeter(Source)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left, for a few seconds at most.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        (_traces, _metrics) = (null, null);
    }
}
