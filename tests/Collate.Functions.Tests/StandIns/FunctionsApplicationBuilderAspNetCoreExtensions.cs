namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Stand-in: lets HTTP functions take ASP.NET Core's types.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder) => builder;
}
