namespace Collate.Language.Values;

/// <summary>What a word says about when its clause happens.</summary>
internal enum TenseCue : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A verb that can only be a finite past: <c>was</c>, <c>began</c>; or one of saying: <c>said</c>.</summary>
    Finite,

    /// <summary>A past, or a participle that a modal may govern: <c>held</c>, <c>closed</c>, <c>has</c>.</summary>
    Past,

    /// <summary>A verb that looks forward whatever follows: <c>will</c>, <c>would</c>, <c>begins</c>.</summary>
    Forward,

    /// <summary>A participle of plans, which looks forward unless <c>was</c> stands before it: <c>expected</c>.</summary>
    Due,

    /// <summary>A verb that looks forward if <c>to</c> or <c>for</c> follows: <c>plans to</c>, <c>invited them to</c>.</summary>
    Wish,

    /// <summary>A past verb whose object may lie ahead if <c>to</c> follows: <c>agreed to</c>.</summary>
    Ask,

    /// <summary>What leaves it open: <c>is</c>, <c>could</c>, <c>ahead of</c>.</summary>
    Unsure,

    /// <summary><c>be</c>: the participle after it is no past.</summary>
    Be,

    /// <summary><c>to</c> or <c>for</c>.</summary>
    To,

    /// <summary><c>after</c>, <c>following</c>: what comes next lies before the rest.</summary>
    After,

    /// <summary><c>and</c>, <c>or</c>.</summary>
    And,

    /// <summary>A mark or a word at which another clause may begin.</summary>
    Break,
}
