using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Layout;
using SeatEngine.Maps;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

public class InventoryLayoutTests
{
    [Law]
    public void Pages_OfAnyHall_CoverItsSlotsAndCutNoRun(int seed)
    {
        var map = SeatMap.Compile(RandomHalls.Make(seed, 600));
        var layout = InventoryLayout.Of(map);

        AssertPages(layout);
        foreach (var run in map.Runs)
        {
            Assert.Equal(layout.PageOf(run.First.Value), layout.PageOf(run.First.Value + run.Length - 1));
        }

        // A page is about as long as is aimed at: what follows would have made it too long, or there is nothing.
        for (var page = 0; page + 1 < layout.PageCount; page++)
        {
            var next = map.Runs.Where(run => run.First.Value >= layout.StartOf(page + 1)).Select(run => run.First.Value + run.Length)
                .DefaultIfEmpty(int.MaxValue).Min();
            Assert.True(next - layout.StartOf(page) > 64);
        }
    }

    [Fact]
    public void Pages_OfRunsLongerThanAPage_AreCutWithinThem()
    {
        var map = SeatMap.Compile(new Hall
        {
            Name = "bench",
            Sections =
            [
                new Section
                {
                    Id = new("S"),
                    Name = "S",
                    Rows = [new Row { Label = "A", Seats = [.. Enumerable.Range(1, 700).Select(i =>
                        new Seat { Id = new(FormattableString.Invariant($"A{i}")), Label = "", Position = new PlanPoint(i * 0.5, 1) })] }],
                },
            ],
        });
        var layout = InventoryLayout.Of(map);

        AssertPages(layout);
        Assert.Equal([256, 256], Enumerable.Range(layout.PageOf(map.Runs[0].First.Value), 2).Select(layout.LengthOf));
        var inventory = new SeatInventory(map);
        Assert.True(inventory.Hold(SeatEngine.Primitives.PlaceSelection.Of(map.Seats.ToIds())).Succeeded);
        Assert.Equal(700, inventory.Snapshot().Held.Count);
    }

    [Fact]
    public void ConflictsOf_PlacesThatShareTheirFloor_NameEachOther()
    {
        var hall = Hall();
        var rowB = hall.Sections[0].Rows[1];
        var bays = SeatMap.Compile(hall with
        {
            Sections =
            [
                hall.Sections[0] with
                {
                    Rows = [hall.Sections[0].Rows[0],
                        rowB with { Seats = [.. rowB.Seats, new Seat { Id = new("BW2"), Label = "2", Position = new PlanPoint(3.5, 2),
                        Features = SeatFeatures.WheelchairSpace, Replaces = [new("B3"), new("B4")] }] }],
                },
                hall.Sections[1],
            ],
        });
        var layout = InventoryLayout.Of(bays);

        string[] Conflicts(string id)
        {
            Assert.True(bays.TryGetIndex(new(id), out var seat));
            return [.. layout.ConflictsOf(seat.Value).ToArray().Select(slot => bays.IdOf(new SeatIndex(slot)).Value)
                .Order(StringComparer.Ordinal)];
        }

        Assert.True(layout.HasConflicts);
        Assert.Equal(["B1", "B2", "B3", "BW2"], Conflicts("BW1"));
        Assert.Equal(["B3", "B4", "BW1"], Conflicts("BW2"));
        Assert.Equal(["BW1", "BW2"], Conflicts("B3"));
        Assert.Equal(["BW2"], Conflicts("B4"));
        Assert.Empty(Conflicts("A1"));
    }

    [Fact]
    public void WholeRowOf_BoxesSoldAsAWhole_IsTheirRowAndOfOthersNone()
    {
        var hall = Hall();
        var boxes = hall.Sections[1];
        var map = SeatMap.Compile(hall with
        {
            Sections = [hall.Sections[0],
                boxes with { Boxes = [boxes.Boxes[0], boxes.Boxes[0] with { Label = "M", Seats =
                [.. boxes.Boxes[0].Seats.Select(seat => seat with { Id = new("M" + seat.Label), Position = new PlanPoint(20, 4) })] }] }],
        });
        var layout = InventoryLayout.Of(map);

        foreach (var seat in map.Seats)
        {
            Assert.Equal(map.IdOf(seat).Value[0] is 'L' or 'M' ? map.RowOf(seat).Ordinal : -1, layout.WholeRowOf(seat.Value));
        }

        Assert.Equal([0, 1, -1], [layout.AreaAt(Floor), layout.AreaAt(Lounge), layout.AreaAt(new("GARDEN"))]);
    }

    private static void AssertPages(InventoryLayout layout)
    {
        var slot = 0;
        for (var page = 0; page < layout.PageCount; page++)
        {
            Assert.Equal(slot, layout.StartOf(page));
            Assert.InRange(layout.LengthOf(page), 1, 256);
            for (var end = slot + layout.LengthOf(page); slot < end; slot++)
            {
                Assert.Equal(page, layout.PageOf(slot));
            }
        }

        Assert.Equal(layout.Map.SlotCount, slot);
        Assert.Equal((layout.PageCount + 31) / 32, layout.BranchCount);
    }
}
