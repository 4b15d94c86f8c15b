namespace Collate.Tests.Evidence;

/// <summary>What shortcuts taken in large stories must not lose.</summary>
public sealed class LargeStoryTests
{
    private const int Reports = 160;

    [Fact]
    public void Build_ManyReportsOneOfThemDiffers_StillFindsTheDisagreement()
    {
        var articles = Enumerable.Range(0, Reports).Select(i => StoryOf.Article($"{Own(i)} Officials in Porto said the storm killed {(i == Reports - 1 ? 27 : 14)} people on June 16, 2025."));

        var conflicts = StoryOf.Conflicts([.. articles]);

        Assert.Contains("Number: 14 people | 27 people", conflicts);
    }

    private static string Own(int number)
    {
        string[] people = ["Nurses", "Farmers", "Drivers", "Students", "Bakers", "Painters", "Sailors"];
        string[] things = ["library", "stadium", "museum", "theatre", "hospital", "school", "market", "harbour", "station", "mill", "tower"];
        return $"{people[number % 7]} met at the {things[number % 11]} of district {number + 900}. A {things[(number + 4) % 11]} lent them {number + 2000} blankets.";
    }
}
