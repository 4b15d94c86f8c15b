namespace Collate.Functions.Tests;

public sealed class SourceTests
{
    private const int MaxLines = 10;

    [Fact]
    public void FunctionMethods_AreAFewLinesEach()
    {
        Assert.All(FunctionCatalog.Methods, method =>
        {
            var lines = LinesOfFunction(Repository.Read($"functions/Collate.Functions/{method.DeclaringType!.Name}.cs"));
            Assert.InRange(lines, 2, MaxLines);
        });
    }

    [Theory]
    [InlineData("[Function(\"A\")]\npublic Task A() => B();\n", 2)]
    [InlineData("class C {\n[Function(\"A\")]\npublic Task A(\n  int n)\n{\n  if (n > 0) { B(); }\n  return C();\n}\nvoid D() { }\n}", 7)]
    public void LinesOfFunction_CountsFromTheAttributeToTheEndOfTheBody(string source, int expected)
    {
        Assert.Equal(expected, LinesOfFunction(source));
    }

    private static int LinesOfFunction(string source)
    {
        var start = source.IndexOf("[Function(", StringComparison.Ordinal);
        Assert.True(start >= 0, "No function here: " + source);

        var depth = 0;
        for (var i = start; i < source.Length; i++)
        {
            depth += source[i] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (depth == 0 && (source[i] is ';' or '}'))
            {
                return source.AsSpan(start, i - start).Count('\n') + 1;
            }
        }

        throw new InvalidOperationException("The function does not end: " + source[start..]);
    }
}
