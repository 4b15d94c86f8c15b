using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Modelled;

/// <summary>Tells sentences that order their reader about, or the model that reads them, from sentences that report.</summary>
/// <remarks>
/// They are kept out of prompts. This is one fence of several: whatever does get through is data to the model, and what the model writes is held to the
/// evidence. So it may miss some, and it may take a few that report ("Say yes, said the poster"): a claim fewer goes out, nothing else.
/// </remarks>
internal static class Instruction
{
    /// <summary>How many words after "ignore" the "instructions" may come.</summary>
    private const int Window = 8;

    private static readonly WordSet Overriding = Words("ignore ignores disregard forget override overrule bypass discard ignorez oubliez ignorieren ignoriere vergiss ignora ignorad olvida ignorar dimentica");

    private static readonly WordSet Orders = Words("instruction instructions prompt prompts directions anweisung anweisungen instrucciones istruzioni consignes instruções");

    private static readonly WordSet WeakOrders = Words("rules rule guidelines directives text context everything sources articles article evidence messages message");

    private static readonly WordSet Before = Words("previous prior above preceding earlier your foregoing");

    private static readonly WordSet Commands = Words("write respond reply say summarize summarise translate repeat include mention insert append omit pretend assume click subscribe reveal tell describe cite add generate");

    /// <summary>Words that are commands only before one of <see cref="Objects"/>: "State media" is none.</summary>
    private static readonly WordSet PossibleCommands = Words("state report output share use act call answer claim note print return produce visit sign email download follow read set make change replace treat conclude");

    private static readonly WordSet Objects = Words("that the this these only your nothing a an as like all every us our");

    private static readonly WordSet Openers = Words("please now also then kindly always never instead do not don't dont you must should will shall have to need and so");

    private static readonly WordSet Outputs = Words("summary summaries answer response reply output instructions prompt headline");

    private static readonly WordSet Machines = Words("ai llm llms chatgpt gpt chatbot assistant summarizer summariser model bot");

    private static readonly WordSet Address = Words("you your please");

    private static readonly string[] Roles = ["system:", "assistant:", "user:", "developer:", "instruction:", "instructions:", "prompt:"];

    private static readonly string[] Marks = ["<|", "[INST", "[/INST", "<<SYS", "```", "<system", "</system"];

    /// <summary>Whether a sentence addresses its reader as an instruction. Time grows with its length alone.</summary>
    public static bool Is(string sentence)
    {
        var trimmed = sentence.AsSpan().TrimStart(" \t\n\"'\u201C\u2018([*#>-");
        foreach (var role in Roles)
        {
            if (trimmed.StartsWith(role, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return Array.Exists(Marks, mark => sentence.Contains(mark, StringComparison.OrdinalIgnoreCase)) || IsByWords(sentence);
    }

    private static bool IsByWords(string sentence)
    {
        var tokens = new TokenizedSentence(sentence);
        string[] words = [.. Enumerable.Range(0, tokens.Count).Where(i => tokens.Is(i, Collate.Language.TokenKind.Word)).Select(i => tokens[i])];
        return Commanding(words) || Array.Exists(words, Machines.Contains) && Array.Exists(words, Address.Contains) || Enumerable.Range(0, words.Length).Any(i => Overrides(words, i) || IsYours(words, i));
    }

    private static bool Overrides(string[] words, int at)
    {
        if (!Overriding.Contains(words[at]))
        {
            return false;
        }

        var rest = words.AsSpan(at + 1, Math.Min(Window, words.Length - at - 1));
        var (weak, before) = (false, at == 0);
        foreach (var word in rest)
        {
            if (Orders.Contains(word))
            {
                return true;
            }

            weak |= WeakOrders.Contains(word);
            before |= Before.Contains(word);
        }

        return weak && before;
    }

    private static bool IsYours(string[] words, int at) =>
        words[at] == "your" && ((at + 1 < words.Length && Outputs.Contains(words[at + 1])) || (at + 2 < words.Length && Outputs.Contains(words[at + 2])));

    private static bool Commanding(string[] words)
    {
        var at = 0;
        while (at < words.Length && Openers.Contains(words[at]))
        {
            at++;
        }

        return at < words.Length
            && (Commands.Contains(words[at]) || (PossibleCommands.Contains(words[at]) && at + 1 < words.Length && Objects.Contains(words[at + 1])));
    }

    private static WordSet Words(string list) => list.Split(' ').ToWordSet();
}
