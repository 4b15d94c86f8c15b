namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Stand-in: where a Function App starts.</summary>
public class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
