using Collate.Storage;

namespace Collate.TestKit;

/// <summary>Runs a scripted fortnight on a store with several hosts at work at once.</summary>
internal static class FortnightRun
{
    /// <summary>
    /// Lives through the days: what happens on one comes in an order of its own for each seed, its events come twice, once or not at all, at any host, while the hosts handle messages, all at once. At
    /// the end of the day one of them reconciles until everything has settled.
    /// </summary>
    /// <param name="script">The script.</param>
    /// <param name="hosts">The hosts, over one store and queue.</param>
    /// <param name="seed">Tells one order from another.</param>
    /// <param name="afterDay">Called after each day, counted from 0, when everything has settled: for digests, and to look at what stands.</param>
    /// <param name="days">How many days to live through.</param>
    public static async Task LiveAsync(Fortnight script, IReadOnlyList<World> hosts, int seed, Func<int, Task> afterDay, int days = Fortnight.Days)
    {
        var random = new Random(seed);
        for (var day = 0; day < days; day++)
        {
            foreach (var steps in script.Shuffled(day, random).Chunk(15))
            {
                foreach (var step in steps)
                {
                    await HappenAsync(step, hosts, random);
                }

                await Task.WhenAll(hosts.Select(host => Task.Run(host.PumpAsync)));
            }

            do
            {
                await hosts[random.Next(hosts.Count)].Reconciler.RunToEndAsync(CancellationToken.None);
                await Task.WhenAll(hosts.Select(host => Task.Run(host.PumpAsync)));
            }
            while (await hosts[0].Queue.CountAsync(StoreNames.Stories, CancellationToken.None) > 0);
            await afterDay(day);
        }
    }

    private static async Task HappenAsync(Fortnight.Step step, IReadOnlyList<World> hosts, Random random)
    {
        var host = hosts[random.Next(hosts.Count)];
        await (step.Text is { } text ? host.DropAsync(step.Name, text) : host.RemoveAsync(step.Name));

        // One event in ten is lost, one in five comes twice.
        var events = random.Next(10) switch { 0 => 0, 1 or 2 => 2, _ => 1 };
        await Task.WhenAll(Enumerable.Range(0, events).Select(_ => hosts[random.Next(hosts.Count)]).ToArray().Select(one => Task.Run(() => one.SeeAsync(step.Name))));
        if (random.Next(25) == 0)
        {
            host.Restart();
        }
    }
}
