using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Maps;

public sealed class HallDiffTests
{
    private static readonly Hall House =
        Of(new Row { Label = "A", Seats = [.. Enumerable.Range(1, 6).Select(i => Chair("A", i, i * 0.5))] });

    [Law]
    public bool Of_AHallAndItself_IsEmpty(int seed)
    {
        var map = SeatMap.Compile(RandomHalls.Make(seed));
        return HallDiff.Of(map, map).IsEmpty && HallDiff.Of(map.Hall, RandomHalls.Make(seed)).IsEmpty;
    }

    [Law]
    public bool Of_AnyTwoHalls_AddsAndRemovesGiveTheOthersSeats(int first, int second)
    {
        var (before, after) = (SeatMap.Compile(RandomHalls.Make(first)), SeatMap.Compile(RandomHalls.Make(second)));
        var diff = HallDiff.Of(before, after);
        var ids = before.Seats.ToIds().Except(diff.Removed).Concat(diff.Added).ToHashSet();
        var back = HallDiff.Of(after, before);
        var gained = back.Rerun.Select(change => (change.Seat, string.Join(' ', change.Gained)));
        var lost = diff.Rerun.Select(change => (change.Seat, string.Join(' ', change.Lost)));
        return ids.SetEquals(after.Seats.ToIds()) && back.Added.SequenceEqual(diff.Removed) && back.Removed.SequenceEqual(diff.Added)
            && gained.SequenceEqual(lost);
    }

    [Fact]
    public void Of_Relabelled_KeepsTheSeatAndSaysBothNames()
    {
        var diff = HallDiff.Of(House, WithSeat(3, seat => seat with { Label = "3 bis" }));

        var change = Assert.Single(diff.Relabelled);
        Assert.Equal("A-3: Stalls, row A, seat 3 > Stalls, row A, seat 3 bis", $"{change.Seat}: {change.Before} > {change.After}");
        Assert.Empty(diff.Added);
        Assert.Empty(diff.Rerun);
        Assert.Empty(diff.Moved);
    }

    [Fact]
    public void Of_AnAisleCutIntoARow_RerunsTheTwoAtIt()
    {
        // The right half of the row steps aside by a metre: the house sells an aisle where neighbours sat.
        var after = Of(House.Sections[0].Rows[0] with
        {
            Seats = [.. House.Sections[0].Rows[0].Seats.Select((seat, i) => i < 3
            ? seat
            : seat with { Position = seat.Position with { X = seat.Position.X + 1 } })]
        });

        var diff = HallDiff.Of(House, after);

        Assert.Equal(["A-3 lost A-4", "A-4 lost A-3"],
            diff.Rerun.Select(change => $"{change.Seat} lost {string.Join(' ', change.Lost)}{string.Join(' ', change.Gained)}"));
        Assert.Equal(["A-4", "A-5", "A-6"], diff.Moved.Select(change => change.Seat.Value));
        Assert.All(diff.Moved, change => Assert.Equal(1, change.Distance, 9));
        Assert.True(diff.Relabelled.IsEmpty && diff.Refitted.IsEmpty);
    }

    [Fact]
    public void Of_ASeatTakenOut_DoesNotRerunThoseWhoStay()
    {
        var diff = HallDiff.Of(House, Of(House.Sections[0].Rows[0] with { Seats = House.Sections[0].Rows[0].Seats.RemoveAt(2) }));

        Assert.Equal(["A-3"], diff.Removed.Select(id => id.Value));
        Assert.Empty(diff.Rerun);
    }

    [Fact]
    public void Of_ABoxThatGainsAChair_SitsAllBesideEachOther()
    {
        var before = Boxes(["1", "2"], ["3"]);
        var diff = HallDiff.Of(before, Boxes(["1", "2", "3"], ["4"]));

        Assert.Equal(["B-1 +B-3", "B-2 +B-3", "B-3 +B-1 B-2"],
            diff.Rerun.Select(change => $"{change.Seat} +{string.Join(' ', change.Gained)}"));
        Assert.True(HallDiff.Of(before, before).IsEmpty);
    }

    [Fact]
    public void LossOf_SoldSeats_TellsWhatWouldBeLost()
    {
        var after = WithSeat(4, seat => seat with { Features = SeatFeatures.RestrictedView }) with
        {
            Areas = [new() { Id = new("PIT"), Name = "Pit", Capacity = 10 }],
        };
        var row = after.Sections[0].Rows[0];
        after = after with { Sections = [after.Sections[0] with { Rows = [row with { Seats = row.Seats.RemoveAt(0) }] }] };
        var diff = HallDiff.Of(House with { Areas = [new() { Id = new("PIT"), Name = "Pit", Capacity = 30 }] }, after);

        var loss = diff.LossOf(PlaceSelection.Of([new("A-1"), new("A-4"), new("X-1")], [new(new("PIT"), 12)]));

        Assert.True(loss.DropsSold);
        Assert.Equal("A-1", Assert.Single(loss.Dropped).Value);
        Assert.Equal("X-1", Assert.Single(loss.Unknown).Value);
        Assert.Equal("PIT×2", string.Join(' ', loss.Overfull.Select(area => $"{area.Area}×{area.Count}")));
        Assert.Equal("A-4", Assert.Single(loss.Refitted).Seat.Value);
        Assert.Equal(new AreaChange(new("PIT"), 30, 10), Assert.Single(diff.Areas));
        Assert.True(diff.LossOf(PlaceSelection.Of(new SeatId("A-2"))).IsNone);
        Assert.False(diff.LossOf(PlaceSelection.Of(new SeatId("A-4"))).DropsSold);
    }

    [Fact]
    public void LossOf_SoldNeighboursPartedByANewAisle_SaysSo()
    {
        var after = Of(House.Sections[0].Rows[0] with
        {
            Seats =
            [.. House.Sections[0].Rows[0].Seats.Select((seat, i) => seat with { Segment = i < 3 ? "left" : "right" })]
        });
        var diff = HallDiff.Of(House, after);

        Assert.Equal(["A-3", "A-4"],
            diff.LossOf(PlaceSelection.Of(new SeatId("A-3"), new SeatId("A-4"))).Parted.Select(change => change.Seat.Value));
        Assert.True(diff.LossOf(PlaceSelection.Of(new SeatId("A-2"), new SeatId("A-3"))).IsNone);
    }

    [Fact]
    public void IsEmpty_WithOneChangeOfAnyKind_IsFalse()
    {
        var row = House.Sections[0].Rows[0];
        Hall[] changed =
        [
            Of(row with { Seats = row.Seats.RemoveAt(5) }),
            WithSeat(3, static seat => seat with { Label = "3 bis" }),
            Of(row with { Seats = [.. row.Seats.Select(static seat => seat with { Position = seat.Position with { Y = 1 } })] }),
            Of(row with { Seats = [.. row.Seats.Select(static (seat, i) => seat with { Segment = i < 3 ? "left" : "right" })] }),
            WithSeat(2, static seat => seat with { Features = SeatFeatures.RestrictedView }),
            House with { Areas = [new() { Id = new("PIT"), Name = "Pit", Capacity = 3 }] },
        ];

        Assert.All(changed, static after =>
        {
            var (there, back) = (HallDiff.Of(House, after), HallDiff.Of(after, House));
            Assert.False(there.IsEmpty || back.IsEmpty);
            Assert.Equal(1, new[] { there.Added.Length, there.Removed.Length, there.Relabelled.Length, there.Moved.Length,
                there.Rerun.Length, there.Refitted.Length, there.Areas.Length }.Count(static count => count > 0));
        });
    }

    [Fact]
    public void LossOf_EachKindOfLoss_IsToldOfSoldSeatsAloneInOrder()
    {
        var row = House.Sections[0].Rows[0];
        HallLoss Loss(Hall after, PlaceSelection sold) => HallDiff.Of(House, after).LossOf(sold);
        PlaceSelection Sold(params string[] seats) => PlaceSelection.Of(seats.Select(static id => new SeatId(id)));
        var relabelled = WithSeat(3, static seat => seat with { Label = "3 bis" });
        var moved = Of(row with { Seats = [.. row.Seats.Select(static seat => seat with { Position = seat.Position with { Y = 1 } })] });
        var parted = Of(row with
        {
            Seats =
            [.. row.Seats.Select(static (seat, i) => seat with { Segment = i switch { 2 => "middle", < 3 => "left", _ => "right" } })]
        });

        Assert.Equal(["A-3"], Loss(relabelled, Sold("A-3", "A-4")).Relabelled.Select(static change => change.Seat.Value));
        Assert.Equal(["A-2", "A-4"], Loss(moved, Sold("A-4", "A-2")).Moved.Select(static change => change.Seat.Value));
        Assert.Equal(["A-2 A-3", "A-3 A-2"],
            Loss(parted, Sold("A-2", "A-3")).Parted.Select(static change => $"{change.Seat} {string.Join(' ', change.Lost)}"));
        Assert.Equal(["X-1", "X-2"], Loss(House, Sold("X-2", "X-1")).Unknown.Select(static id => id.Value));
        var full = Loss(House, PlaceSelection.Of([], [new(new("PIT"), 3), new(new("BAR"), 2)]));
        Assert.Equal([new AreaCount(new("BAR"), 2), new AreaCount(new("PIT"), 3)], full.Overfull.ToArray());
        Assert.Empty(HallDiff.Of(House, House with { Areas = [new() { Id = new("PIT"), Name = "Pit", Capacity = 3 }] })
            .LossOf(PlaceSelection.Of(new AreaId("PIT"), 3)).Overfull);

        Assert.All(
            [Loss(relabelled, Sold("A-3")), Loss(moved, Sold("A-3")), Loss(parted, Sold("A-2", "A-3")),
                Loss(WithSeat(3, static seat => seat with { Features = SeatFeatures.RestrictedView }), Sold("A-3"))],
            static loss => Assert.Equal((false, false), (loss.IsNone, loss.DropsSold)));
        Assert.All(
            [full, Loss(House, Sold("X-1")), Loss(Of(row with { Seats = row.Seats.RemoveAt(2) }), Sold("A-3"))],
            static loss => Assert.Equal((false, true), (loss.IsNone, loss.DropsSold)));
    }

    [Fact]
    public void Of_HallsThatKnowNoPlaces_MovesNobody()
    {
        var after = WithSeat(3, static seat => seat with { Position = seat.Position with { Y = 9 } });

        Assert.Equal("A-3", Assert.Single(HallDiff.Of(House, after).Moved).Seat.Value);
        Assert.Empty(HallDiff.Of(House with { IsSchematic = true }, after).Moved);
        Assert.Empty(HallDiff.Of(House, after with { IsSchematic = true }).Moved);
    }

    [Fact]
    public void Of_ABoxThatBecomesARow_RerunsThoseWhoSatTogether()
    {
        var box = Boxes(["1", "2", "3", "4", "5", "6"]);
        var row = box with
        {
            Sections =
            [box.Sections[0] with { Boxes = [],
            Rows = [new Row { Label = "B", Seats =
            [.. box.Sections[0].Boxes[0].Seats.Select(static (seat, i) => seat with { Position = new PlanPoint(i * 0.5, 0) })] }] }]
        };

        var diff = HallDiff.Of(box, row);

        Assert.Equal("B-3 B-4 B-5 B-6", string.Join(' ', diff.Rerun[0].Lost));
        Assert.Equal("B-1 B-5 B-6", string.Join(' ', diff.Rerun.Single(static change => change.Seat.Value == "B-3").Lost));
        Assert.Equal("B-3 B-4 B-5 B-6", string.Join(' ', HallDiff.Of(row, box).Rerun[0].Gained));
    }

    private static Hall Of(Row row) =>
        new() { Name = "House", FocalPoint = new PlanPoint(2, -5), Sections = [new() { Id = new("S"), Name = "Stalls", Rows = [row] }] };

    private static Hall WithSeat(int number, Func<Seat, Seat> change)
    {
        var row = House.Sections[0].Rows[0];
        return Of(row with { Seats = row.Seats.SetItem(number - 1, change(row.Seats[number - 1])) });
    }

    private static Hall Boxes(params string[][] boxes) => new()
    {
        Name = "House",
        Sections = [new() { Id = new("S"), Name = "Stalls",
            Boxes = [.. boxes.Select((box, i) => new Box { Label = $"{i + 1}", Seats =
            [.. box.Select(label => Chair("B", int.Parse(label, System.Globalization.CultureInfo.InvariantCulture), 0.5 * i))] })] }],
    };

    private static Seat Chair(string row, int number, double x) =>
        new() { Id = new($"{row}-{number}"), Label = $"{number}", Position = new(x, 0) };
}
