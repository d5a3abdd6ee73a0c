using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Halls;

/// <summary>Things near to each other, against a look at all of them.</summary>
public sealed class NearCellsTests
{
    private const double Distance = 0.2;

    [Law]
    public void FindOrAdd_RandomThings_FindsOneWhenAnyIsNear(int seed)
    {
        var random = new Random(seed);
        var points = Enumerable.Range(0, 120).Select(_ => new PlanPoint((random.NextDouble() - 0.5) * 3, (random.NextDouble() - 0.5) * 3))
            .ToArray();
        var cells = new NearCells(points.Length, Distance, (left, right) => points[left].PlanDistanceTo(points[right]) < Distance);
        var kept = new List<int>();
        for (var i = 0; i < points.Length; i++)
        {
            var near = kept.FindAll(other => points[i].PlanDistanceTo(points[other]) < Distance);
            var found = cells.FindOrAdd(i, points[i], 0);
            if (near.Count == 0)
            {
                Assert.Equal(-1, found);
                kept.Add(i);
            }
            else
            {
                Assert.Contains(found, near);
            }
        }
    }
}
