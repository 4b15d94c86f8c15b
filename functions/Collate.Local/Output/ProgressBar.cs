using Spectre.Console;

namespace Collate.Local.Output;

/// <summary>Shows on standard error how far some work is whose steps can be counted: a bar, or a line for every tenth where there is no terminal.</summary>
internal sealed class ProgressBar(Terminal terminal)
{
    private const int Lines = 10;

    /// <summary>Does the work.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="steps">How many steps it takes.</param>
    /// <param name="work">The work. It is given a way to say that a step is done.</param>
    public T Run<T>(string title, int steps, Func<Action, T> work) => terminal.ErrorIsTerminal
        ? terminal.Messages.Progress().Start(bar =>
        {
            var task = bar.AddTask(Markup.Escape(title), maxValue: steps);
            return work(() => task.Increment(1));
        })
        : RunPlain(title, steps, work);

    private T RunPlain<T>(string title, int steps, Func<Action, T> work)
    {
        var done = 0;
        return work(() =>
        {
            done++;
            if ((long)done * Lines / steps > (done - 1L) * Lines / steps)
            {
                terminal.Error.WriteLine(FormattableString.Invariant($"{title}: {done} of {steps}"));
            }
        });
    }
}
