using System.Diagnostics;
using Spectre.Console;

namespace Collate.Local.Output;

/// <summary>Shows on standard error that something is going on: a spinner with the time it has taken so far, or plain lines where there is no terminal.</summary>
internal sealed class Progress(Terminal terminal)
{
    private static readonly TimeSpan PlainEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SpinnerEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>Does some work and shows how it goes.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="work">The work. It is given a way to say how far it is.</param>
    public Task<T> RunAsync<T>(string title, Func<Action<string>, Task<T>> work) =>
        terminal.ErrorIsTerminal
            ? terminal.Messages.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(title), status => ShowAsync(title, work, SpinnerEvery, line => status.Status(Markup.Escape(line))))
            : ShowAsync(title, work, PlainEvery, terminal.Error.WriteLine);

    private static async Task<T> ShowAsync<T>(string title, Func<Action<string>, Task<T>> work, TimeSpan every, Action<string> show)
    {
        var clock = Stopwatch.StartNew();
        var state = "";
        show(title);
        var running = work(text => Volatile.Write(ref state, text));
        while (await Task.WhenAny(running, Task.Delay(every)).ConfigureAwait(false) != running)
        {
            var far = Volatile.Read(ref state);
            show(FormattableString.Invariant($"{title} {(far.Length > 0 ? far + ", " : "")}{clock.Elapsed.TotalSeconds:0} s"));
        }

        return await running.ConfigureAwait(false);
    }
}
