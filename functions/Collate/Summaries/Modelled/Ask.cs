namespace Collate.Summaries.Modelled;

/// <summary>When a model is asked.</summary>
public enum Ask
{
    /// <summary>At once: somebody waits for the summary.</summary>
    AtOnce,

    /// <summary>Once the story has been quiet for a while, and not too often: the summary is kept up to date as articles come.</summary>
    WhenQuiet,
}
