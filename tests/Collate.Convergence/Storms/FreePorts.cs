using System.Net;
using System.Net.Sockets;

namespace Collate.Convergence.Storms;

/// <summary>Ports of this machine that nothing listens on.</summary>
internal static class FreePorts
{
    public static int[] Find(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }
}
