using SeatEngine.Allocation;
using Xunit.Abstractions;

namespace SeatEngine.Tests.Allocation;

[Trait("Speed", "Slow")]
public class GroupCompactnessTests(ITestOutputHelper output)
{
    private const int Seeds = 500;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FindGroup_SmallHalls_IsNearlyAsCompactAsTheBestOfAll(bool isCompactnessAlone)
    {
        var (sum, worst, worstSeed, count) = (0.0, 1.0, 0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var house = new SmallGroupHouse(seed);
            var request = new GroupRequest(house.Size) { SmallestSubgroup = house.Least, SmallestRequired = true };
            request = isCompactnessAlone ? request with { QualityWeight = 0, PartWeight = 0, OrphanWeight = 0 } : request;

            var found = new SeatAllocator(house.Map).FindGroup(house.Free, request);

            Assert.Equal(GroupOracle.Exists(house.Map, house.Free, house.Size, house.Least), found.Succeeded);
            if (found.Proposal is not { } proposal)
            {
                continue;
            }

            var best = GroupOracle.Best(house.Map, house.Free, house.Size, house.Least, proposal.Compactness)!.Value;
            var ratio = best == 0 ? 1 : proposal.Compactness / best;
            Assert.True(ratio > 1 - 1e-6, $"seed {seed}: {proposal.Compactness} beats every placement, {best}");
            (sum, count) = (sum + ratio, count + 1);
            (worst, worstSeed) = ratio > worst ? (ratio, seed) : (worst, worstSeed);
        }

        output.WriteLine($"mean {sum / count:0.0000}, worst {worst:0.000} (seed {worstSeed}), {count} halls seat their group");
        Assert.InRange(sum / count, 1, isCompactnessAlone ? 1.02 : 1.1);
        Assert.InRange(worst, 1, 1.5);
    }
}
