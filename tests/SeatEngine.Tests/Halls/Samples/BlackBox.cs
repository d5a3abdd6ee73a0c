using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Halls.Samples;

/// <summary>A black box of 99 seats: eight rows on risers, the first of them on the floor and step-free.</summary>
internal static class BlackBox
{
    public static Hall Build() => new HallBuilder("Black Box")
        .Version("1")
        .FocalPoint(0, -1.5, 0.5)
        .Category("A", "Standard", "#2a6f97")
        .Category("B", "Back row", "#8ab17d")
        .Stage("Stage", new PlanBounds(-5, -6, 5, 0))
        .Section("S", "Seating", seats => seats
            .Category("A")
            .Spacing(0.9, rise: 0.3)
            .Pitch(0.55)
            .AisleWidth(1.2)
            .From(RowPath.Line(new PlanPoint(0, 1.8)))
            .Row("2w 2c 2 | 6", row => row.Features(SeatFeatures.StepFree))
            .Rows(6, "6 | 6")
            .Row("15", row => row.Category("B"))
            .Mark("A", SeatFeatures.ExtraLegroom, ["7", "8", "9", "10", "11", "12"])
            .Mark("B", SeatFeatures.SignLanguageView, ["7", "8", "9", "10", "11", "12"])
            .Mark("H", SeatFeatures.RestrictedView, ["1", "15"], "Seen past a lighting stand"))
        .Obstacle("Control", new PlanBounds(-1.5, 9.2, 1.5, 10.2))
        .Exit("Exit", new PlanPoint(-5.2, 2))
        .Exit("Exit", new PlanPoint(5.2, 9))
        .Build();
}
