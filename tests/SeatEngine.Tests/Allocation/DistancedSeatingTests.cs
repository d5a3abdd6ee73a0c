using System.Text.Json;
using SeatEngine.Testing;
using Xunit.Abstractions;

namespace SeatEngine.Tests.Allocation;

[Trait("Speed", "Slow")]
public class DistancedSeatingTests(ITestOutputHelper output)
{
    [PlanFact("distanced-cinema")]
    public void FindEach_OnePartyAtATime_SeatsAsManyAsTheBestPublishedHeuristic()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedVector("distanced_seating.json")!));
        var published = vectors.RootElement.GetProperty("published_online");
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.SharedPlan("distanced-cinema")!, "Online*.txt")
            .Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var best = published.GetProperty(name).EnumerateArray().Max(static people => people.GetInt32());
            var people = Seated(DistancedHouse.Read(file, online: true));
            output.WriteLine($"{name}: {people} people, best published {best}");

            Assert.True(people >= best, $"{name}: {people} people, but {best} were seated elsewhere.");
        }
    }

    [PlanFact("distanced-cinema")]
    public void FindEach_LargestFirst_SeatsNoMoreThanTheOptimum()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedVector("distanced_seating.json")!));
        var optimum = vectors.RootElement.GetProperty("optimum_verified");
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.SharedPlan("distanced-cinema")!, "*.txt")
            .Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (optimum.TryGetProperty(name, out var most))
            {
                var people = Seated(DistancedHouse.Read(file, online: false));
                output.WriteLine($"{name}: {people} people of {most.GetInt32()}");

                Assert.InRange(people, most.GetInt32() * 3 / 4, most.GetInt32());
            }
        }
    }

    [Fact]
    public void FindEach_DrawnHouses_SeatsMoreThanEachRuleOfThumb()
    {
        var random = new Random(1);
        var (ours, firstFit, bestFit, worstFit, greedy, hybrid, notWorse) = (0, 0, 0, 0, 0, 0, 0);
        const int Houses = 150;
        for (var i = 0; i < Houses; i++)
        {
            var house = DistancedHouse.Draw(random);
            var people = Seated(house);
            int[] others =
            [
                house.PeopleBy(static (_, _, _, _) => 0),
                house.PeopleBy((open, row, column, _) => house.Stretch(open, row, column)),
                house.PeopleBy((open, row, column, _) => -house.Stretch(open, row, column)),
                house.PeopleBy(house.Lost),
                house.PeopleBy((open, row, column, size) =>
                    (1000 * house.Stretch(open, row, column)) + house.Lost(open, row, column, size)),
            ];
            (ours, firstFit, bestFit) = (ours + people, firstFit + others[0], bestFit + others[1]);
            (worstFit, greedy, hybrid) = (worstFit + others[2], greedy + others[3], hybrid + others[4]);
            notWorse += people >= others.Max() ? 1 : 0;
        }

        output.WriteLine($"ours {ours}, first fit {firstFit}, best fit {bestFit}, worst fit {worstFit}, greedy {greedy}, hybrid " +
            $"{hybrid}; as good as the best of the five in {notWorse} of {Houses}");
        Assert.True(ours > new[] { firstFit, bestFit, worstFit, greedy, hybrid }.Max());
        Assert.True(notWorse >= Houses * 0.85);
    }

    private static int Seated(DistancedHouse house)
    {
        var placed = house.Seat(DistancedHouse.Rule);
        Assert.True(house.IsSound(placed));
        return placed.Sum(static party => party.Size);
    }
}
