using Collate.Processing;

namespace Collate.Tests.Processing;

public sealed class SharedLookTests
{
    [Fact]
    public async Task Get_SeveralWhileALookIsUnderWay_ShareTheNextAndNotThatOne()
    {
        var looks = new List<TaskCompletionSource<int>>();
        var shared = new SharedLook<int>(() =>
        {
            lock (looks)
            {
                looks.Add(new(TaskCreationOptions.RunContinuationsAsynchronously));
                return looks[^1].Task;
            }
        });
        var first = shared.GetAsync(CancellationToken.None);
        Task<int>[] later = [shared.GetAsync(CancellationToken.None), shared.GetAsync(CancellationToken.None)];
        looks[0].SetResult(0);

        Assert.Equal(0, await first);
        while (Count() < 2)
        {
            await Task.Yield();
        }

        Assert.DoesNotContain(later, task => task.IsCompleted);
        looks[1].SetResult(1);
        Assert.All(await Task.WhenAll(later), seen => Assert.Equal(1, seen));
        Assert.Equal(2, Count());

        int Count()
        {
            lock (looks)
            {
                return looks.Count;
            }
        }
    }

    [Fact]
    public async Task Get_AFailedLook_FailsOnlyThoseWhoSharedIt()
    {
        var looks = 0;
        var shared = new SharedLook<int>(async () =>
        {
            await Task.Yield();
            return Interlocked.Increment(ref looks) == 1 ? throw new InvalidOperationException() : looks;
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => shared.GetAsync(CancellationToken.None));
        Assert.Equal(2, await shared.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Get_ALookThatCannotBegin_FailsOnlyThoseWhoSharedIt()
    {
        var first = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var looks = 0;
        var shared = new SharedLook<int>(() => ++looks switch
        {
            1 => first.Task,
            2 => throw new InvalidOperationException(),
            _ => Task.FromResult(looks),
        });
        var one = shared.GetAsync(CancellationToken.None);
        var other = shared.GetAsync(CancellationToken.None);
        first.SetResult(1);

        Assert.Equal(1, await one);
        await Assert.ThrowsAsync<InvalidOperationException>(() => other);
        Assert.Equal(3, await shared.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Get_ManyAtOnce_AnswersNobodyWithWhatWasThereBefore()
    {
        var (state, begun) = (0, 0);
        var shared = new SharedLook<int>(async () =>
        {
            Interlocked.Increment(ref begun);
            var seen = Volatile.Read(ref state);
            if (seen % 3 != 0)
            {
                await Task.Yield();
            }

            return seen;
        });

        await Parallel.ForAsync(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, cancel) =>
        {
            var before = Interlocked.Increment(ref state);
            Assert.True(await shared.GetAsync(cancel) >= before);
        });
        Assert.InRange(begun, 1, 20_000);
    }
}
