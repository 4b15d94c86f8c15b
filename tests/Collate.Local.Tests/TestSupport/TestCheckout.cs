using System.Text.Json;
using Collate.Local.Settings;

namespace Collate.Local.Tests.TestSupport;

/// <summary>A checkout of its own: sample articles, settings, and storage on ports that nothing else uses.</summary>
internal sealed class TestCheckout : IDisposable
{
    private readonly TempFolder _folder = new();

    public TestCheckout(params (string Setting, string Value)[] settings)
    {
        var ports = FreePorts.Find(2);
        ConnectionString = FormattableString.Invariant($"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};BlobEndpoint=http://127.0.0.1:{ports[0]}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{ports[1]}/devstoreaccount1;");
        _folder.Write("Collate.slnx", "<Solution />");
        File.Copy(System.IO.Path.Join(AppContext.BaseDirectory, "host.json"), System.IO.Path.Join(Root, "host.json"));
        var values = settings.Append(("CollateStorage", ConnectionString)).Append(("Http__Address", "http://127.0.0.1:0")).ToDictionary(setting => setting.Item1, setting => setting.Item2, StringComparer.Ordinal);
        _folder.Write("local.settings.json", JsonSerializer.Serialize(new { IsEncrypted = false, Values = values }));
        foreach (var seed in Directory.GetFiles(System.IO.Path.Join(AppContext.BaseDirectory, "seeds")))
        {
            _folder.Write("seeds/" + System.IO.Path.GetFileName(seed), File.ReadAllBytes(seed));
        }
    }

    public string Root => _folder.Path;

    public string ConnectionString { get; }

    public Checkout Checkout => Checkout.Find(Root, AppContext.BaseDirectory);

    // The emulator's account key is the same for everyone and documented.
    private static string Key => "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public void Dispose() => _folder.Dispose();
}
