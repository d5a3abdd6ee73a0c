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
        ZoneMapBuilder builder = new ZoneMapBuilder(Map).PaintRows(Gold, new("S"), "9", "10").PaintRest(Blue).PaintArea(Blue, new("FLOOR"));
        ZoneMap zones = builder.Build();
        Assert.Empty(builder.Check());
        Assert.Equal(8, zones.SeatsOf(Gold).Count);
        Assert.Equal(4, zones.SeatsOf(Blue).Count);
        Assert.Equal(Blue, zones.ZoneOf(new AreaId("FLOOR")));
        Assert.True(zones.Unzoned.IsEmpty);
    }

    [Fact]
    public void Check_GapsAndOverlaps_AreReported()
    {
        ZoneMapBuilder builder = new ZoneMapBuilder(Map).PaintRows(Gold, new("S"), "9", "9").PaintSeats(Blue, new("S-9-1"), new("S-10-1"));
        Assert.Equal(
            ["section S unzoned-seats", "zone blue seats-in-two-zones", "area FLOOR unzoned-area"],
            builder.Check().Select(static defect => $"{defect.Place} {defect.Code}"));
        Assert.Equal(Gold, builder.Build().ZoneOf(Index("S-9-1")));
        Assert.Equal(Blue, builder.Build().ZoneOf(Index("S-10-1")));
    }

    [Fact]
    public void Repaint_OfAZoneMap_TakesSeatsOver()
    {
        ZoneMap before = new ZoneMapBuilder(Map).PaintSection(Gold, new("S")).PaintArea(Gold, new("FLOOR")).Build();
        ZoneMapBuilder builder = new ZoneMapBuilder(before).Repaint(Blue, Map.Select(Index("S-11-2")));
        ZoneMap after = builder.Build();
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

    private static SeatIndex Index(string id) => Map.TryGetIndex(new SeatId(id), out SeatIndex seat) ? seat : throw new InvalidOperationException(id);
}
