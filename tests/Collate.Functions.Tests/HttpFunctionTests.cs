using System.Reflection;
using System.Text;
using System.Text.Json;
using Collate.Articles;
using Collate.Storage;
using Collate.Stories;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.Web;
using Collate.Web.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Collate.Functions.Tests;

/// <summary>The HTTP functions are the routes of the API, and answer with its handlers.</summary>
public sealed class HttpFunctionTests
{
    private static readonly CollateApi Api = new(new MemoryBlobStore(), new MemoryMessageQueue(), new SummaryOptions(), NullLogger<CollateApi>.Instance);

    private static readonly CollatePages Pages = new(Api, NullLoggerFactory.Instance, isEnabled: true);
    private static readonly IReadOnlyList<ApiRoute> Routes = [.. Api.Routes, .. Pages.Routes];

    [Fact]
    public void HttpFunctions_AreExactlyTheRoutesOfApiAndPages()
    {
        var functions = FunctionCatalog.Triggers<HttpTriggerAttribute>().Select(pair => $"{pair.Trigger.Route} {string.Join(' ', pair.Trigger.Methods!).ToUpperInvariant()}");
        var routes = Routes.Select(route => $"{route.Pattern} {string.Join(' ', route.Methods)}");

        Assert.Equal(routes.Order(StringComparer.Ordinal), functions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void HttpFunctions_AskForAKeyUnlessTheRouteIsAnonymous()
    {
        var levels = FunctionCatalog.Triggers<HttpTriggerAttribute>().ToDictionary(pair => $"{pair.Trigger.Route} {string.Join(' ', pair.Trigger.Methods!).ToUpperInvariant()}", pair => pair.Trigger.AuthLevel, StringComparer.Ordinal);

        Assert.All(Routes, route => Assert.Equal(route.IsAnonymous ? AuthorizationLevel.Anonymous : AuthorizationLevel.Function, levels[$"{route.Pattern} {string.Join(' ', route.Methods)}"]));
        Assert.Equal("api/health GET HEAD", Assert.Single(levels, level => level.Key.StartsWith("api/", StringComparison.Ordinal) && level.Value == AuthorizationLevel.Anonymous).Key);
    }

    [Fact]
    public void HttpFunctions_TakeEveryParameterOfTheirRoute()
    {
        Assert.All(FunctionCatalog.Triggers<HttpTriggerAttribute>(), pair =>
        {
            var method = (MethodInfo)pair.Parameter.Member;
            var taken = method.GetParameters().Where(parameter => parameter.ParameterType == typeof(string)).Select(parameter => "{" + parameter.Name + "}");
            Assert.Equal(pair.Trigger.Route!.Split('/').Where(part => part.StartsWith('{')), taken);
        });
    }

    [Fact]
    public async Task SummariesRequested_TwoArticles_AnswersTheirStory()
    {
        var (status, body) = await AnswerAsync<SummariesRequested>((function, request) => function.RunAsync(request, default), request =>
        {
            request.Method = "POST";
            request.ContentType = "application/json";
            request.Body = new MemoryStream("""{"articles":[{"name":"a.txt","text":"The river rose by two metres in Dresden on Monday. Some 4,000 people left their homes, the mayor said."}]}"""u8.ToArray());
        });

        Assert.Equal(200, status);
        Assert.Contains("\"stories\": [", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SummariesRequested_AnswerNotWaitedFor_IsAJobThatJobQueuedDoes()
    {
        var store = new MemoryBlobStore();
        var queue = new MemoryMessageQueue();
        var (accepted, status) = await AnswerAsync<SummariesRequested>((function, request) => function.RunAsync(request, default), request =>
        {
            request.Method = "POST";
            request.Headers["Prefer"] = "respond-async";
            request.ContentType = "application/json";
            request.Body = new MemoryStream("""{"articles":[{"name":"a.txt","text":"The river rose by two metres in Dresden on Monday. Some 4,000 people left their homes, the mayor said."}]}"""u8.ToArray());
        }, store: store, queue: queue);
        var id = JsonDocument.Parse(status).RootElement.GetProperty("id").GetString()!;
        Assert.Equal(202, accepted);
        Assert.Contains("\"status\":\"queued\"", (await AnswerAsync<JobRead>((function, request) => function.RunAsync(request, id, default), store: store, queue: queue)).Body, StringComparison.Ordinal);

        var message = Assert.Single(await queue.ReceiveAsync(StoreNames.Jobs, 32, TimeSpan.FromMinutes(1), default));
        await new JobQueued(new CollateJobs(store, queue, new SummaryOptions(), NullLogger<CollateJobs>.Instance)).RunAsync(message.Body, default);

        Assert.Contains("\"status\":\"succeeded\"", (await AnswerAsync<JobRead>((function, request) => function.RunAsync(request, id, default), store: store, queue: queue)).Body, StringComparison.Ordinal);
        Assert.Contains("\"stories\": [", (await AnswerAsync<JobResultRead>((function, request) => function.RunAsync(request, id, default), store: store, queue: queue)).Body, StringComparison.Ordinal);
        await new JobHeartbeat(new CollateJobs(store, queue, new SummaryOptions(), NullLogger<CollateJobs>.Instance)).RunAsync(new TimerInfo(), default);
        Assert.Equal(204, (await AnswerAsync<JobDeleted>((function, request) => function.RunAsync(request, id, default), store: store, queue: queue)).Status);
        Assert.Equal(404, (await AnswerAsync<JobRead>((function, request) => function.RunAsync(request, id, default), store: store, queue: queue)).Status);
    }

    [Fact]
    public async Task StoriesListed_NothingStored_AnswersAnEmptyList()
    {
        var (status, body) = await AnswerAsync<StoriesListed>((function, request) => function.RunAsync(request, default));

        Assert.Equal((200, """{"stories":[],"next":null}"""), (status, body));
    }

    [Fact]
    public async Task StoryRead_NoSuchStory_AnswersAProblem()
    {
        var (status, body) = await AnswerAsync<StoryRead>((function, request) => function.RunAsync(request, "0123456789abcdef", default));

        Assert.Equal(404, status);
        Assert.Contains("urn:collate:problem:not-found", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SourceRead_NoSuchStory_AnswersAProblem()
    {
        var (status, _) = await AnswerAsync<SourceRead>((function, request) => function.RunAsync(request, "0123456789abcdef", "1", default));

        Assert.Equal(404, status);
    }

    [Fact]
    public async Task OpenApiRead_Always_AnswersTheDocument()
    {
        var (status, body) = await AnswerAsync<OpenApiRead>((function, request) => function.RunAsync(request, default));

        Assert.Equal(200, status);
        Assert.Contains("\"openapi\": \"3.1.0\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HttpFunctions_OfTheApi_AreExactlyThePathsOfTheOpenApiDocument()
    {
        var (_, body) = await AnswerAsync<OpenApiRead>((function, request) => function.RunAsync(request, default));
        var documented = JsonDocument.Parse(body).RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(operation => operation.Name is "get" or "post" or "put" or "delete").Select(operation => $"{operation.Name} {path.Name}"));
        var functions = FunctionCatalog.Triggers<HttpTriggerAttribute>()
            .Where(pair => pair.Trigger.Route!.StartsWith("api/", StringComparison.Ordinal))
            .SelectMany(pair => pair.Trigger.Methods!.Where(method => method != "head").Select(method => $"{method} /{pair.Trigger.Route}"));

        Assert.Equal(documented.Order(StringComparer.Ordinal), functions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ReadinessChecked_StorageAnswers_TellsTheQueues()
    {
        var (status, body) = await AnswerAsync<CollateApi>((api, request) => new ReadinessChecked(api).RunAsync(request, default));

        Assert.Equal(200, status);
        Assert.StartsWith("""{"status":"ready","blobs":"ok","queues":{"collate-stories":0,""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadinessChecked_QueuesDoNotAnswer_IsNotReady()
    {
        var api = new CollateApi(new MemoryBlobStore(), Moq.Mock.Of<IMessageQueue>(queue => queue.CountAsync(Moq.It.IsAny<string>(), Moq.It.IsAny<CancellationToken>()) == Task.FromException<int>(new IOException("cut"))), new SummaryOptions(), NullLogger<CollateApi>.Instance);

        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await (await new ReadinessChecked(api).RunAsync(context.Request, default)).ExecuteAsync(context);

        Assert.Equal(503, context.Response.StatusCode);
    }

    [Fact]
    public async Task HealthChecked_Always_SaysOnlyThatItAnswers()
    {
        Assert.Equal((200, """{"status":"ok"}"""), await AnswerAsync<HealthChecked>((function, request) => function.RunAsync(request, default)));
    }

    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 404)]
    public async Task FrontPageShown_OnlyWherePagesAreEnabled(bool isEnabled, int expected)
    {
        var (status, body) = await AnswerAsync<FrontPageShown>((function, request) => function.RunAsync(request, default), pages: isEnabled);

        Assert.Equal(expected, status);
        Assert.StartsWith("<!DOCTYPE html>", body, StringComparison.Ordinal);
        Assert.DoesNotContain("/drop", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoryPageShown_NoSuchStory_AnswersAPageThatSaysSo()
    {
        var (status, body) = await AnswerAsync<StoryPageShown>((function, request) => function.RunAsync(request, "0123456789abcdef", default));

        Assert.Equal(404, status);
        Assert.Contains("There is no story here", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SourcePageShown_NoSuchStory_AnswersAPageThatSaysSo()
    {
        Assert.Equal(404, (await AnswerAsync<SourcePageShown>((function, request) => function.RunAsync(request, "0123456789abcdef", "1", default))).Status);
    }

    [Fact]
    public async Task AssetRead_OfThePagesOwnStyle_AnswersIt()
    {
        var (_, page) = await AnswerAsync<FrontPageShown>((function, request) => function.RunAsync(request, default));
        var start = page.IndexOf("/assets/", StringComparison.Ordinal) + 8;

        var (status, style) = await AnswerAsync<AssetRead>((function, request) => function.RunAsync(request, page[start..page.IndexOf('"', start)], default));

        Assert.Equal(200, status);
        Assert.Contains("prefers-color-scheme", style, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HealthChecked_ModelsServiceLetsNobodyIn_SaysSoAndNotWhy()
    {
        var store = new MemoryBlobStore();
        await store.CreateContainersAsync(default);
        var chat = new Mock<IChatModel>();
        chat.Setup(model => model.AskAsync(It.IsAny<ChatQuestion>(), It.IsAny<CancellationToken>())).ReturnsAsync(new ChatReply(ChatOutcome.Misconfigured, Detail: "401 at https://secret.example"));
        var writer = new ModelWriter(chat.Object, store, new ModelWriterOptions { Model = "gpt-test" });
        var text = "The Harlow suspension bridge over the Tamsin river collapsed on Tuesday, killing twelve people, the provincial governor said. Rescue divers searched the Tamsin river for nine missing motorists.";
        var article = ArticleReader.Read("a.txt", Encoding.UTF8.GetBytes(text)).Article!;
        await writer.SummarizeAsync("story", [new StoryArticle(article, ["a.txt"])], new SummaryOptions(), Ask.AtOnce, default);
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Request.Method = "GET";
        using var body = new MemoryStream();
        context.Response.Body = body;

        var result = await new HealthChecked(new CollateApi(store, new MemoryMessageQueue(), new SummaryOptions(), NullLogger<CollateApi>.Instance, writer)).RunAsync(context.Request, default);
        await result.ExecuteAsync(context);

        Assert.Equal(200, context.Response.StatusCode);
        Assert.Equal("{\"status\":\"degraded\",\"writer\":\"misconfigured\"}", Encoding.UTF8.GetString(body.ToArray()));
    }

    [Fact]
    public async Task HealthChecked_EditorsFileHasAMistake_SaysSoAndNotWhich()
    {
        var store = new MemoryBlobStore();
        await store.CreateContainersAsync(default);
        await store.WriteAsync(StoreNames.Editorial, "overrides.json", "{\"secret\":1}"u8.ToArray(), "application/json", WriteCondition.Absent, null, default);

        var (status, body) = await AnswerAsync<CollateApi>((api, request) => new HealthChecked(api).RunAsync(request, default), store: store);

        Assert.Equal((200, "{\"status\":\"degraded\",\"overrides\":\"refused\"}"), (status, body));
    }

    private static async Task<(int Status, string Body)> AnswerAsync<T>(Func<T, HttpRequest, Task<IResult>> run, Action<HttpRequest>? prepare = null, bool pages = true, MemoryBlobStore? store = null, MemoryMessageQueue? queue = null)
    {
        store ??= new MemoryBlobStore();
        await store.CreateContainersAsync(default);
        queue ??= new MemoryMessageQueue();
        await queue.CreateQueuesAsync(default);
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IBlobStore>(store).AddSingleton<IMessageQueue>(queue).AddSingleton(new SummaryOptions()).AddSingleton<CollateApi>()
            .AddSingleton(provider => new CollatePages(provider.GetRequiredService<CollateApi>(), NullLoggerFactory.Instance, pages)).BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = "GET";
        prepare?.Invoke(context.Request);
        using var body = new MemoryStream();
        context.Response.Body = body;
        var result = await run(ActivatorUtilities.CreateInstance<T>(services), context.Request);
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}
