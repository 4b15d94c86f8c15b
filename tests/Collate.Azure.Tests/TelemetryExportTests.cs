using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Collate.Azure.Tests;

public sealed class TelemetryExportTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Start_NoEndpoint_ListensToNothing(string? endpoint)
    {
        using var export = new TelemetryExport(Settings(endpoint));

        await export.StartAsync(default);

        Assert.False(export.IsRunning);
    }

    [Theory]
    [InlineData("localhost:4317")]
    [InlineData("collector")]
    [InlineData("ftp://localhost")]
    public async Task Start_NoWebAddress_IsRefusedWithTheSettingAndTheRemedy(string endpoint)
    {
        using var export = new TelemetryExport(Settings(endpoint));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => export.StartAsync(default));

        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT", error.Message, StringComparison.Ordinal);
        Assert.Contains("http://localhost:4317", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_Endpoint_ListensUntilItIsStopped()
    {
        using var source = new ActivitySource(TelemetryExport.Source);
        using var export = new TelemetryExport(Settings("http://127.0.0.1:9"));

        await export.StartAsync(default);
        var whileRunning = source.HasListeners();
        await export.StopAsync(default);

        Assert.True(whileRunning);
        Assert.False(export.IsRunning);
    }

    private static IConfiguration Settings(string? endpoint) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(TelemetryExport.Endpoint, endpoint)]).Build();
}
