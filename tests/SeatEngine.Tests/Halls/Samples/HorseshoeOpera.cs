using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Halls.Samples;

/// <summary>
/// A horseshoe opera of some 1,900 places: a parterre with odd and even numbers about its aisle, four tiers of boxes
/// and a gallery above them, and standing room behind the parterre. Each tier is drawn outside the one below it.
/// </summary>
internal static class HorseshoeOpera
{
    /// <summary>The middle of the horseshoe's round end; its arms run from there straight up to the stage.</summary>
    private static readonly PlanPoint Centre = new(0, 12);

    private static readonly (string Name, string Category, double Radius, double Height, int[] Chairs)[] Tiers =
    [
        ("First tier", "P2", 12.2, 2.6, [2, 2, 1]),
        ("Second tier", "P2", 15.6, 5.4, [2, 2, 1]),
        ("Third tier", "P3", 19.0, 8.2, [2, 2, 1]),
        ("Fourth tier", "P4", 22.4, 11.0, [3, 3]),
    ];

    public static Hall Build()
    {
        var hall = new HallBuilder("Horseshoe Opera")
            .Version("1")
            .FocalPoint(0, -4.5, 1.2)
            .Level("parterre", "Parterre")
            .Category("P1", "Parterre", "#8c1c13")
            .Category("P2", "Lower boxes", "#bf4342")
            .Category("P3", "Upper boxes", "#e7a977")
            .Category("P4", "Fourth tier", "#a9b665")
            .Category("P5", "Gallery", "#4d7c8a")
            .Category("ST", "Standing room", "#7f7f7f")
            .Stage("Stage", new PlanBounds(-8, -14, 8, -3.2))
            .Fixture(FixtureKind.Obstacle, "Orchestra pit",
                [new(-7.5, -3), new(7.5, -3), new(7.5, -0.6), new(0, 0.6), new(-7.5, -0.6)], "parterre");
        hall.Section("P", "Parterre", Parterre);
        for (var tier = 0; tier < Tiers.Length; tier++)
        {
            Boxes(hall, tier + 1);
        }

        hall.Level("gallery", "Gallery").Section("G", "Gallery", Gallery);
        return hall
            .Area(StandingRoom())
            .Exit("Exit", new PlanPoint(-11.1, 0.2), "parterre")
            .Exit("Exit", new PlanPoint(11.1, 0.2), "parterre")
            .Ranking(new RankingDefinition { Name = "Near the stage" })
            .Ranking(new RankingDefinition { Name = "View", Kind = RankingKind.Composite, Weights = new(1, 1, 0.3, 1) })
            .Build();
    }

    private static void Parterre(SectionBuilder parterre)
    {
        const int Rows = 21;
        parterre.Level("parterre").Category("P1")
            .Pitch(0.53).AisleWidth(1.1).Spacing(0.86, rise: 0.09)
            .RowLabels(LabelScheme.Letters().Skipping("I", "O"))
            .Numbering(SeatNumbering.OddEven(HallSide.Left))
            .From(RowPath.Arc(new PlanPoint(0, -28), 29.9))
            .Rows(Rows, Pattern)
            .Mark("A", SeatFeatures.ExtraLegroom)
            .WheelchairBay("V", "W1", replaces: ["1", "3"], companions: ["5"])
            .WheelchairBay("V", "W2", replaces: ["2", "4"], companions: ["6"]);

        // Every third row has a fold-down seat at each wall; the round end of the house shortens the last rows.
        static RowPattern Pattern(int row)
        {
            var y = 1.9 + (row * 0.86);
            var half = y <= 12 ? 9.6 : Math.Sqrt((9.6 * 9.6) - ((y - 12) * (y - 12)));
            var chairs = (int)((half - 0.55) / 0.53);
            return row % 3 == 1
                ? RowPattern.Empty.Bis().Chairs(chairs - 1).Aisle().Chairs(chairs - 1).Bis()
                : RowPattern.Empty.Chairs(chairs).Aisle().Chairs(chairs);
        }
    }

    private static void Boxes(HallBuilder hall, int tier)
    {
        const int Count = 33;
        var (name, category, radius, height, chairs) = Tiers[tier - 1];
        var level = "tier-" + tier.ToString(CultureInfo.InvariantCulture);
        hall.Level(level, name).Section("T" + tier.ToString(CultureInfo.InvariantCulture), name, boxes =>
        {
            boxes.Level(level).Category(category);
            var arm = 11.0;
            var length = (2 * arm) + (Math.PI * radius);
            for (var box = 0; box < Count; box++)
            {
                var (front, turn) = OnHorseshoe(((box + 0.5) / Count * length) - (length / 2), radius, arm, height);
                var label = (box + 1).ToString(CultureInfo.InvariantCulture);
                var seesLittle = box < 3 || box >= Count - 3;
                boxes.Box(label, front, turn, chairs, with =>
                {
                    with.Chairs(0.56, 0.72, rise: 0.12);
                    if (box == Count / 2 && tier == 2)
                    {
                        with.Whole().Category("P1");
                    }

                    for (var row = seesLittle ? 0 : chairs.Length - 1; row < chairs.Length; row++)
                    {
                        with.Mark(row, SeatFeatures.RestrictedView, row == 0
                            ? "Close to the stage, seen from the side"
                            : "Part of the stage is hidden by those in front");
                    }
                });
            }
        });
    }

    private static void Gallery(SectionBuilder gallery)
    {
        const double Radius = 27.2;
        gallery.Level("gallery").Category("P5")
            .Pitch(0.52).AisleWidth(1.1).Spacing(0.85, rise: 0.5)
            .Numbering(SeatNumbering.OddEven(HallSide.Left))
            .From(RowPath.Arc(Centre with { Z = 14 }, Radius));
        for (var row = 0; row < 4; row++)
        {
            // Six blocks between aisles on the round end alone: the arms have no gallery.
            var length = (Radius + (row * 0.85)) * 150 * Math.PI / 180;
            var block = (int)((length - (5 * 1.1)) / 6 / 0.52);
            gallery.Row(Enumerable.Range(0, 6)
                .Aggregate(RowPattern.Empty, (pattern, at) => (at == 0 ? pattern : pattern.Aisle()).Chairs(block)));
        }

        gallery.Mark("D", SeatFeatures.RestrictedView, note: "The back of the stage is hidden by the ceiling");
    }

    private static GeneralAdmissionArea StandingRoom() => new()
    {
        Id = new("ST"),
        Name = "Standing room",
        Capacity = 110,
        MaxOccupancy = 10,
        Level = new("parterre"),
        Category = new("ST"),
        Centre = new(0, 21.6),
        Outline = [.. Enumerable.Range(-4, 9).Select(static at => Round(10.9, at * 9)),
            .. Enumerable.Range(-4, 9).Reverse().Select(static at => Round(9.3, at * 7))],
    };

    private static PlanPoint Round(double radius, double degrees) => RowPath.Arc(Centre, radius, -degrees).PointAt(0);

    /// <summary>
    /// A parapet's middle and turn, by metres along the horseshoe from its middle, to the right of who looks at the stage.
    /// </summary>
    private static (PlanPoint Front, double Turn) OnHorseshoe(double along, double radius, double arm, double height)
    {
        var quarter = Math.PI * radius / 2;
        if (Math.Abs(along) <= quarter)
        {
            var turn = -along / radius * 180 / Math.PI;
            return (RowPath.Arc(Centre with { Z = height }, radius, turn).PointAt(0), turn);
        }

        var side = Math.Sign(along);
        var up = Math.Min(arm, Math.Abs(along) - quarter);
        return (new PlanPoint(side * radius, Centre.Y - up, height).Rounded(), side * -90);
    }
}
