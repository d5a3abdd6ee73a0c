using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Halls.Samples;

/// <summary>An arena of some 18,000 in the round: a square stage amid the floor, two bowls about it.</summary>
internal static class Arena
{
    public static Hall Build()
    {
        var hall = new HallBuilder("Arena")
            .Version("1")
            .FocalPoint(0, 0, 1.4)
            .Level("floor", "Floor")
            .Level("lower", "Lower bowl")
            .Level("upper", "Upper bowl")
            .Category("P1", "Floor", "#9b2226")
            .Category("P2", "Lower, long side", "#ca6702")
            .Category("P3", "Lower", "#ee9b00")
            .Category("P4", "Upper, long side", "#0a9396")
            .Category("P5", "Upper", "#005f73")
            .Stage("Stage", new PlanBounds(-6, -6, 6, 6));
        Floor(hall);
        var bowl = new Bowl(halfX: 13, halfY: 25);
        bowl.Add(hall, new()
        {
            Level = "lower",
            FirstNumber = 101,
            Radius = 7,
            Rows = 22,
            Height = 1.2,
            Rise = 0.36,
            EndSections = 2,
            FlankSections = 4,
            CornerSections = 2,
            Categories = ("P3", "P3", "P2"),
            HasWheelchairs = true,
        });
        bowl.Add(hall, new()
        {
            Level = "upper",
            FirstNumber = 201,
            Radius = 29.5,
            Rows = 12,
            Height = 13,
            Rise = 0.52,
            EndSections = 2,
            FlankSections = 4,
            CornerSections = 4,
            Categories = ("P5", "P5", "P4"),
        });
        return hall
            .Exit("North", new PlanPoint(0, -30.5), "floor")
            .Exit("South", new PlanPoint(0, 30.5), "floor")
            .Ranking(new RankingDefinition { Name = "Near the stage" })
            .Ranking(new RankingDefinition { Name = "House", Kind = RankingKind.Composite, Weights = new(1, 0, 0.5, 0.5) })
            .Build();
    }

    // Chairs on the flat floor, on all four sides of the stage, with an aisle through the middle of each block.
    private static void Floor(HallBuilder hall)
    {
        Block("F1", -1, 180);
        Block("F2", 1, 0);
        Flank("F3", -9.2, 90);
        Flank("F4", 9.2, 270);

        void Block(string id, int side, int turn) => hall.Section(id, "Floor " + id[1..], block => block
            .Level("floor").Category("P1").Pitch(0.52).AisleWidth(1.4).Spacing(0.95)
            .Numbering(SeatNumbering.Continental())
            .From(RowPath.Line(new PlanPoint(0, side * 9), turn))
            .Row("c 2w c 8 | 8 c 2w c", row => row.Features(SeatFeatures.StepFree))
            .Rows(17, "14 | 14"));

        void Flank(string id, double x, int turn) => hall.Section(id, "Floor " + id[1..], block => block
            .Level("floor").Category("P1").Pitch(0.52).AisleWidth(1.4).Spacing(0.95)
            .From(RowPath.Line(new PlanPoint(x, 0), turn))
            .Rows(8, "12 | 12"));
    }
}
