using Collate.Web.Jobs;
using Microsoft.Extensions.Configuration;

namespace Collate.Local.Tests.Web.Jobs;

public sealed class JobSettingsTests
{
    [Theory]
    [InlineData(null, 24)]
    [InlineData("", 24)]
    [InlineData("02:00:00", 2)]
    [InlineData("7.00:00:00", 168)]
    public void Read_Lifetime_IsTakenOrADay(string? text, int hours) => Assert.Equal(TimeSpan.FromHours(hours), JobSettings.Read(With(text)).Lifetime);

    [Theory]
    [InlineData("00:04:59")]
    [InlineData("30.00:00:01")]
    [InlineData("a day")]
    [InlineData("-01:00:00")]
    public void Read_LifetimeThatCannotBeUsed_NamesSettingAndRemedy(string text)
    {
        var error = Assert.Throws<InvalidOperationException>(() => JobSettings.Read(With(text)));

        Assert.Contains("Jobs__Lifetime", error.Message, StringComparison.Ordinal);
        Assert.Contains("d.hh:mm:ss", error.Message, StringComparison.Ordinal);
    }

    private static IConfiguration With(string? text) => new ConfigurationBuilder().AddInMemoryCollection([new("Jobs:Lifetime", text)]).Build();
}
