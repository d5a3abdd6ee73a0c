using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Maps;

public sealed class ZoneMapBuilderTests
{
    private static readonly PriceZoneId Gold = new("gold");
    private static readonly PriceZoneId Blue = new("blue");

    private static readonly SeatMap Map = SeatMap.Compile(Lines.Hall(
        Lines.Row("9", "xxxx", 0), Lines.Row("10", "xxxx", 1), Lines.Row("11", "xxxx", 2)) with
    {
        Areas = [new GeneralAdmissionArea { Id = new("FLOOR"), Name = "Floor", Capacity = 20 }],
    });

    [Fact]
    public void Build_RowsInNaturalOrderAndTheRest_PutsEverySeatInOneZone()
    {
        var builder = new ZoneMapBuilder(Map).PaintRows(Gold, new("S"), "9", "10").PaintRest(Blue).PaintArea(Blue, new("FLOOR"));
        var zones = builder.Build();
        Assert.Empty(builder.Check());
        Assert.Equal(8, zones.SeatsOf(Gold).Count);
        Assert.Equal(4, zones.SeatsOf(Blue).Count);
        Assert.Equal(Blue, zones.ZoneOf(new AreaId("FLOOR")));
        Assert.True(zones.Unzoned.IsEmpty);
    }

    [Fact]
    public void Check_GapsAndOverlaps_AreReported()
    {
        var builder = new ZoneMapBuilder(Map).PaintRows(Gold, new("S"), "9", "9").PaintSeats(Blue, new("S-9-1"), new("S-10-1"));
        Assert.Equal(
            ["section S unzoned-seats", "zone blue seats-in-two-zones", "area FLOOR unzoned-area"],
            builder.Check().Select(static defect => $"{defect.Place} {defect.Code}"));
        Assert.Equal(Gold, builder.Build().ZoneOf(Index("S-9-1")));
        Assert.Equal(Blue, builder.Build().ZoneOf(Index("S-10-1")));
    }

    [Fact]
    public void Repaint_OfAZoneMap_TakesSeatsOver()
    {
        var before = new ZoneMapBuilder(Map).PaintSection(Gold, new("S")).PaintArea(Gold, new("FLOOR")).Build();
        var builder = new ZoneMapBuilder(before).Repaint(Blue, Map.Select(Index("S-11-2")));
        var after = builder.Build();
        Assert.Empty(builder.Check());
        Assert.Equal(11, after.SeatsOf(Gold).Count);
        Assert.Equal(Blue, after.ZoneOf(Index("S-11-2")));
        Assert.Equal(12, before.SeatsOf(Gold).Count);
    }

    [Fact]
    public void Paint_WhatTheMapLacks_IsRefused()
    {
        ZoneMapBuilder builder = new(Map);
        Assert.Throws<ArgumentException>(() => builder.PaintSection(Gold, new("T")));
        Assert.Throws<ArgumentException>(() => builder.PaintRows(Gold, new("S"), "12", "14"));
        Assert.Throws<ArgumentException>(() => builder.PaintArea(Gold, new("PIT")));
        Assert.Throws<ArgumentException>(() => builder.Paint(Gold, SeatMap.Compile(Lines.Hall(Lines.Row("A", "x", 0))).Seats));
    }

    [Fact]
    public void Paint_WithoutWhatItNeeds_NamesTheParameter()
    {
        ZoneMapBuilder builder = new(Map);
        var foreign = SeatMap.Compile(Lines.Hall(Lines.Row("A", "x", 0))).Seats;

        Assert.Throws<ArgumentException>("seats", () => builder.Paint(Gold, foreign));
        Assert.Throws<ArgumentException>("seats", () => builder.Repaint(Gold, foreign));
        Assert.Throws<ArgumentException>("firstRow", () => builder.PaintRows(Gold, new("S"), "", "9"));
        Assert.Throws<ArgumentException>("lastRow", () => builder.PaintRows(Gold, new("S"), "9", ""));
        Assert.Throws<ArgumentException>("area", () => builder.PaintArea(Gold, new("PIT")));
        Assert.Throws<ArgumentException>("seats", () => ZoneMap.Paint(Map, [KeyValuePair.Create(Gold, foreign)], []));
        Assert.Throws<ArgumentException>("areas", () => ZoneMap.Paint(Map, [], [KeyValuePair.Create(new AreaId("PIT"), Gold)]));
    }

    [Fact]
    public void Check_OverlapsAndGaps_CountsAndNamesTheSeats()
    {
        var builder = new ZoneMapBuilder(Map)
            .PaintSeats(Gold, new SeatId("S-9-1"), new SeatId("S-9-2"), new SeatId("S-9-3"), new SeatId("S-9-4"), new SeatId("S-10-1"),
                new SeatId("S-10-2"))
            .PaintSeats(Blue, new SeatId("S-10-2"), new SeatId("S-10-3"), new SeatId("S-10-4"), new SeatId("S-11-1"), new SeatId("S-11-2"),
                new SeatId("S-11-3"))
            .PaintArea(Blue, new("FLOOR"));
        Assert.Equal(
            ["1 seat (S-11-4) is in no price zone.", "1 seat (S-10-2) is in zone 'gold' already and stayed there."],
            builder.Check().Select(static defect => defect.Message));

        builder.PaintSeats(Blue, new SeatId("S-11-4"), new SeatId("S-9-1"), new SeatId("S-9-2"), new SeatId("S-9-3"), new SeatId("S-9-4"),
            new SeatId("S-10-1"));
        Assert.Equal("5 seats (S-9-1, S-9-2, S-9-3, S-9-4, S-10-1) are in zone 'gold' already and stayed there.",
            builder.Check()[1].Message);
        Assert.Equal("12 seats (S-9-1, S-9-2, S-9-3, S-9-4, S-10-1, …) are in no price zone.", new ZoneMapBuilder(Map).Check()[0].Message);
        Assert.Equal([Gold, Blue], builder.Build().Zones.ToArray());
        Assert.Equal([Gold, Blue], builder.PaintRest(Gold).Paint(Gold, Map.Seats).Build().Zones.ToArray());
        Assert.Equal(6, builder.Build().SeatsOf(Gold).Count);
    }

    [Fact]
    public void ZoneOf_WhatHasNoZone_IsNull()
    {
        var zones = ZoneMap.Paint(Map, [KeyValuePair.Create(Gold, Map.Empty), KeyValuePair.Create(Blue, Map.InRow(Map.Rows[0]))], []);

        Assert.Equal([Gold, Blue], zones.Zones.ToArray());
        Assert.True(zones.SeatsOf(Gold).IsEmpty);
        Assert.True(zones.SeatsOf(new PriceZoneId("red")).IsEmpty);
        Assert.Null(zones.ZoneOf(default(SeatIndex)));
        Assert.Null(zones.ZoneOf(new SeatIndex(Map.SlotCount)));
        Assert.Null(zones.ZoneOf(new SeatIndex(-1)));
        Assert.Null(zones.ZoneOf(new AreaId("FLOOR")));
        Assert.Equal(8, zones.Unzoned.Count);
    }

    [Fact]
    public void OfCategories_OfAHall_KeepsTheirOrderAndThoseOfAreas()
    {
        var hall = Map.Hall;
        var zones = ZoneMap.OfCategories(SeatMap.Compile(hall with
        {
            Categories = [new() { Id = Blue, Name = "Blue" }, new() { Id = Gold, Name = "Gold" }],
            Sections = [hall.Sections[0] with { Category = Gold }],
            Areas = [hall.Areas[0] with { Category = Blue }],
        }));

        Assert.Equal([Blue, Gold], zones.Zones.ToArray());
        Assert.Equal(Blue, zones.ZoneOf(new AreaId("FLOOR")));
        Assert.Equal(12, zones.SeatsOf(Gold).Count);
    }

    private static SeatIndex Index(string id) =>
        Map.TryGetIndex(new SeatId(id), out var seat) ? seat : throw new InvalidOperationException(id);
}
