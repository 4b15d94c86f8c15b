using Collate.Processing;
using Microsoft.Extensions.DependencyInjection;

namespace Collate.Functions.Tests;

public sealed class CompositionTests
{
    private static readonly string[] DevelopmentStorage = ["--CollateStorage=UseDevelopmentStorage=true"];

    [Fact]
    public void Compose_WithDevelopmentStorage_CanMakeEveryFunction()
    {
        using var app = Program.Compose(DevelopmentStorage);

        Assert.All(FunctionCatalog.Methods, method =>
            Assert.IsType(method.DeclaringType!, ActivatorUtilities.CreateInstance(app.Services, method.DeclaringType!)));
    }

    [Fact]
    public void Compose_WithDevelopmentStorage_SharesTheHandlersBetweenInvocations()
    {
        using var app = Program.Compose(DevelopmentStorage);

        Assert.Same(app.Services.GetRequiredService<ArticleIntake>(), app.Services.GetRequiredService<ArticleIntake>());
        Assert.Same(app.Services.GetRequiredService<StoryProcessor>(), app.Services.GetRequiredService<StoryProcessor>());
        Assert.Same(app.Services.GetRequiredService<Reconciler>(), app.Services.GetRequiredService<Reconciler>());
    }
}
