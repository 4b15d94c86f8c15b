namespace Collate.Summaries;
internal static class Verifier { public static (bool Supported, string ReasonName) Check(string s, string[] e) => (e.Length >= 0 && s.Length > 0, "x"); }
