using System.Globalization;

namespace Collate.Summaries.Modelled;

/// <summary>What all instances together spend on a UTC day: <c>collate-ledger/tokens/2026-11-22.json</c>.</summary>
/// <remarks>
/// The most that a question may cost is set aside before it is asked, and what it did not cost is given back after. So the budget holds however many ask at once;
/// what was set aside by somebody who was killed stays set aside on that day.
/// </remarks>
internal sealed class DayBudget(Ledger ledger, long most)
{
    /// <summary>What the names of all days start with.</summary>
    public const string Prefix = "tokens/";

    /// <summary>Sets tokens aside. Answers the name of the day's record, or none if the budget does not have them any more.</summary>
    public async Task<string?> ReserveAsync(int tokens, CancellationToken cancellationToken)
    {
        var name = $"{Prefix}{ledger.Time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json";
        var isReserved = false;
        await ledger.ChangeAsync(name, ModelJson.Default.DaySpending, day =>
        {
            day ??= new DaySpending(0, 0);
            isReserved = day.Tokens + tokens <= most;
            return isReserved ? new DaySpending(day.Tokens + tokens, day.Requests + 1) : null;
        }, cancellationToken).ConfigureAwait(false);
        return isReserved ? name : null;
    }

    /// <summary>Says what a question did cost.</summary>
    public Task SettleAsync(string day, int reserved, int spent, CancellationToken cancellationToken) =>
        ledger.ChangeAsync(day, ModelJson.Default.DaySpending, known => known is null || reserved == spent ? known : known with { Tokens = Math.Max(0, known.Tokens - reserved + spent) }, cancellationToken);

    /// <summary>How long until there is a new budget.</summary>
    public TimeSpan UntilTomorrow()
    {
        var now = ledger.Time.GetUtcNow().UtcDateTime;
        return now.Date.AddDays(1) - now;
    }
}

/// <summary>What was spent on a day.</summary>
/// <param name="Tokens">Tokens in and out, those set aside included.</param>
/// <param name="Requests">How many questions were asked.</param>
internal sealed record DaySpending(long Tokens, int Requests);
