namespace Collate.Language.Values;

/// <summary>Finds out from the words around a date whether it lies behind or ahead.</summary>
/// <remarks>
/// English: the verb that governs the date is taken to be the nearest one before it (after it, where the date opens a clause), but a modal governs the participles that
/// follow it. Where a plan was made in the past, or nothing tells, it stays open: no date is better than a wrong one. Other languages look back unless a word
/// in the sentence is of the future. At most <see cref="Reach"/> words are looked at on either side.
/// </remarks>
internal sealed class DateDirections(TokenizedSentence sentence, string language)
{
    private const int Reach = 40;

    private TenseCue[]? cues;

    /// <summary>Where a weekday lies that stands at the token <paramref name="at"/>. <c>until</c> and <c>by</c> look forward themselves, unless the verb looks back.</summary>
    public DateDirection OfWeekday(int at)
    {
        var direction = Of(at, at + 1);
        var isPossessive = sentence.Raw(at) is [.., '\'' or '’', 's'];
        return sentence[at - 1] switch
        {
            "until" or "till" or "through" => direction == DateDirection.Back ? DateDirection.Open : DateDirection.Forward,
            "by" when direction == DateDirection.Open => DateDirection.Forward,
            _ when isPossessive && direction == DateDirection.Forward => DateDirection.Open,
            _ => direction,
        };
    }

    /// <summary>Where the date lies that stands at the tokens from <paramref name="first"/> to before <paramref name="next"/>, by the verb that governs it.</summary>
    public DateDirection Of(int first, int next)
    {
        if (TenseCues.HasFuture(language))
        {
            return Elsewhere(first, next);
        }

        cues ??= TenseCues.Of(sentence);
        var before = first - 1;
        var preposition = sentence[before];
        before -= preposition is "on" or "by" or "until" or "till" or "through" or "from" or "in" or "late" or "early" ? 1 : 0;
        return preposition == "since" ? DateDirection.Back
            : before < 0 || (cues[before] == TenseCue.Break && sentence[before] != ",") ? AfterIt(next) ?? BeforeIt(before) ?? DateDirection.Open
            : cues[before] == TenseCue.Break || (cues[before] == TenseCue.And && before < first - 1) ? Agreed(AfterIt(next), BeforeIt(before))
            : BeforeIt(before) ?? AfterIt(next) ?? DateDirection.Open;
    }

    private static DateDirection Agreed(DateDirection? one, DateDirection? other) =>
        one is null || other is null || one == other ? one ?? other ?? DateDirection.Open : DateDirection.Open;

    /// <summary>From the date to the left. A past form counts once its clause ends without a modal that governs it.</summary>
    private DateDirection? BeforeIt(int at)
    {
        bool past = false, to = false, verb = false, and = false, after = false;
        for (var last = Math.Max(0, at - Reach); at >= last; at--)
        {
            switch (cues![at])
            {
                case TenseCue.Finite:
                    return DateDirection.Back;
                case TenseCue.Forward:
                    return after || (past && and) ? DateDirection.Open : DateDirection.Forward;
                case TenseCue.Due when !past:
                    return WasPlanned(at) || after ? DateDirection.Open : DateDirection.Forward;
                case TenseCue.Wish when to && !past && (sentence[at] != "set" || cues[at + 1] == TenseCue.To):
                    return WasPlanned(at) || after ? DateDirection.Open : DateDirection.Forward;
                case TenseCue.Ask when verb:
                    return DateDirection.Open;
                case TenseCue.Past or TenseCue.Ask or TenseCue.Due:
                    past = true;
                    break;
                case TenseCue.Wish when sentence[at] is "set" or "invited":
                    past = true;
                    break;
                case TenseCue.Unsure:
                    return !past && sentence[at] is "is" or "are" && sentence[at + 1].EndsWith("ing", StringComparison.Ordinal) ? DateDirection.Forward : DateDirection.Open;
                case TenseCue.Be:
                    past = false;
                    break;
                case TenseCue.To:
                    (to, verb) = (true, verb || sentence[at] == "to");
                    break;
                case TenseCue.After:
                    after = true;
                    break;
                case TenseCue.And:
                    and = true;
                    break;
                case TenseCue.Break when past:
                    return DateDirection.Back;
                default:
                    break;
            }
        }

        return past ? DateDirection.Back : null;
    }

    /// <summary>From the date to the right: the first verb that tells.</summary>
    private DateDirection? AfterIt(int at)
    {
        var past = false;
        for (var end = Math.Min(cues!.Length, at + Reach); at < end; at++)
        {
            switch (cues[at])
            {
                case TenseCue.Finite:
                    return DateDirection.Back;
                case TenseCue.Forward:
                    return past ? DateDirection.Open : DateDirection.Forward;
                case TenseCue.Due when !past:
                    return DateDirection.Forward;
                case TenseCue.Wish when !past && at + 1 < end && cues[at + 1] == TenseCue.To:
                    return DateDirection.Forward;
                case TenseCue.Past or TenseCue.Ask:
                    past = true;
                    break;
                case TenseCue.Break when past:
                    return DateDirection.Back;
                default:
                    break;
            }
        }

        return past ? DateDirection.Back : null;
    }

    /// <summary><c>was expected</c>, <c>had been scheduled</c>, <c>had planned</c>: it may have come to pass or not.</summary>
    private bool WasPlanned(int at) => sentence[at - 1] is "was" or "were" or "had" or "been" || sentence[at - 2] is "was" or "were";

    private DateDirection Elsewhere(int first, int next)
    {
        for (var i = Math.Max(0, first - Reach); i < Math.Min(sentence.Count, next + Reach); i++)
        {
            var direction = sentence.IsCapitalised(i) ? DateDirection.Back : TenseCues.Of(sentence[i], language);
            if (direction != DateDirection.Back)
            {
                return direction;
            }
        }

        return DateDirection.Back;
    }
}
