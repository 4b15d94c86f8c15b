using System.Reflection;
using Azure.Storage.Blobs;
using Collate.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using NCrontab;

namespace Collate.Functions.Tests;

public sealed class TriggerTests
{
    private static readonly string[] WrittenByUs = [.. StoreNames.Containers.Except([StoreNames.Articles, StoreNames.Editorial], StringComparer.Ordinal)];

    [Fact]
    public void Functions_AreTheOnesTheDesignNames()
    {
        Assert.Equal(
            ["ArticleDropped", "AssetRead", "DeletionQueued", "DigestHeartbeat", "DigestOfDayPageShown", "DigestOfDayRead", "DigestOfWeekPageShown", "DigestOfWeekRead", "DigestPageShown", "DigestRead", "DigestsListed", "FeedRead", "FrontPageShown", "HealthChecked", "Heartbeat", "JobDeleted", "JobHeartbeat", "JobQueued", "JobRead", "JobResultRead", "OpenApiRead", "ReadinessChecked", "SourcePageShown", "SourceRead", "StoriesListed", "StoryPageShown", "StoryQueued", "StoryRead", "SummariesRequested", "VersionPageShown", "VersionRead", "VersionsListed", "VersionsPageShown"],
            FunctionCatalog.Methods.Select(FunctionCatalog.NameOf));
    }

    [Fact]
    public void Functions_EachHasAPublicClassOfItsName()
    {
        Assert.All(FunctionCatalog.Methods, method =>
        {
            Assert.Equal(method.DeclaringType!.Name, FunctionCatalog.NameOf(method));
            Assert.True(method.DeclaringType.IsPublic && method.DeclaringType.IsSealed);
            Assert.True(method.IsPublic && !method.IsStatic);
        });
    }

    [Fact]
    public void Functions_EachHasOneTriggerAndNoOtherBinding()
    {
        Assert.All(FunctionCatalog.Methods, method =>
        {
            var bindings = method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<BindingAttribute>());
            Assert.IsAssignableFrom<TriggerBindingAttribute>(Assert.Single(bindings));
            Assert.Empty(method.GetCustomAttributes<BindingAttribute>());
            Assert.Equal(bindings.Single() is HttpTriggerAttribute ? typeof(Task<IResult>) : typeof(Task), method.ReturnType);
        });
    }

    [Fact]
    public void Functions_AllTakeACancellationToken()
    {
        Assert.All(FunctionCatalog.Methods, method =>
            Assert.Contains(method.GetParameters(), parameter => parameter.ParameterType == typeof(CancellationToken)));
    }

    [Fact]
    public void ArticleDropped_ListensToArticlesByEventGridAndBindsTheClient()
    {
        var (parameter, trigger) = Assert.Single(FunctionCatalog.Triggers<BlobTriggerAttribute>());

        Assert.Equal(StoreNames.Articles + "/{name}", trigger.BlobPath);
        Assert.Equal(BlobTriggerSource.EventGrid, trigger.Source);
        Assert.Equal("CollateStorage", trigger.Connection);
        Assert.Equal(typeof(BlobClient), parameter.ParameterType);
    }

    [Fact]
    public void BlobTriggers_NeverListenWhereWeWrite()
    {
        Assert.All(FunctionCatalog.Triggers<BlobTriggerAttribute>(), pair =>
            Assert.DoesNotContain(pair.Trigger.BlobPath.Split('/')[0], WrittenByUs));
    }

    [Fact]
    public void QueueTriggers_ListenToEveryQueueButPoisonOnceWithTheSameConnection()
    {
        var triggers = FunctionCatalog.Triggers<QueueTriggerAttribute>();
        var listened = StoreNames.Queues.Where(queue => !queue.EndsWith("-poison", StringComparison.Ordinal));

        Assert.Equal(listened.Order(StringComparer.Ordinal), triggers.Select(pair => pair.Trigger.QueueName).Order(StringComparer.Ordinal));
        Assert.All(triggers, pair => Assert.Equal("CollateStorage", pair.Trigger.Connection));
        Assert.All(triggers, pair => Assert.Equal(typeof(string), pair.Parameter.ParameterType));
    }

    [Fact]
    public void Timers_AreConstantHeartbeatsThatDoNotRunOnStart()
    {
        var triggers = FunctionCatalog.Triggers<TimerTriggerAttribute>();

        Assert.NotEmpty(triggers);
        Assert.All(triggers, pair =>
        {
            Assert.Equal("0 */5 * * * *", pair.Trigger.Schedule);
            Assert.False(pair.Trigger.RunOnStartup);
            Assert.Equal(typeof(TimerInfo), pair.Parameter.ParameterType);
        });
    }

    [Fact]
    public void Retries_StandOnTimersAndNowhereElse()
    {
        var retried = FunctionCatalog.Methods.Where(method => method.IsDefined(typeof(RetryAttribute), inherit: true));
        var timers = FunctionCatalog.Triggers<TimerTriggerAttribute>().Select(pair => (MethodInfo)pair.Parameter.Member);

        Assert.Equal(timers.Select(FunctionCatalog.NameOf), retried.Select(FunctionCatalog.NameOf));
        Assert.All(timers, method =>
        {
            var retry = method.GetCustomAttribute<FixedDelayRetryAttribute>()!;
            Assert.Equal(2, retry.MaxRetryCount);
            Assert.Equal("00:00:20", retry.DelayInterval);
        });
    }

    [Fact]
    public void EveryFiveMinutes_InTheDialectOfFunctions_FiresTwelveTimesAnHour()
    {
        var schedule = CrontabSchedule.Parse(Bindings.EveryFiveMinutes, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
        var noon = new DateTime(2025, 6, 17, 12, 0, 0, DateTimeKind.Utc);

        var hour = schedule.GetNextOccurrences(noon.AddSeconds(-1), noon.AddHours(1)).ToArray();

        Assert.Equal(Enumerable.Range(0, 12).Select(n => noon.AddMinutes(5 * n)), hour);
    }
}
