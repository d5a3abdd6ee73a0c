using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Halls.Samples;

/// <summary>
/// A concert hall of some 2,700 seats: stalls in three blocks of curved rows with a cross aisle, boxes along both
/// walls, two balconies and a choir behind the stage. The balconies are drawn behind the stalls, as plans do.
/// </summary>
internal static class ConcertHall
{
    private const double Pitch = 0.54;
    private const double Aisle = 1.2;
    private const double RowSpacing = 0.92;

    /// <summary>The point round which all rows but the choir's are curved.</summary>
    private static readonly PlanPoint Curve = new(0, -26);

    /// <summary>The orchestra plays to the stalls: seats behind it are measured to the middle of the house, not to the stage.</summary>
    private static readonly PlanPoint MiddleOfTheHouse = new(0, 14, 1);

    public static Hall Build()
    {
        var hall = new HallBuilder("Concert Hall")
            .Version("1")
            .FocalPoint(0, -2, 1)
            .Level("choir", "Choir")
            .Level("stalls", "Stalls")
            .Level("boxes", "Boxes")
            .Level("balcony-1", "First balcony")
            .Level("balcony-2", "Second balcony")
            .Zone("floor", "Floor")
            .Zone("balconies", "Balconies", new PlanPoint(0, -2, 1))
            .Zone("behind", "Behind the stage", MiddleOfTheHouse)
            .Category("P1", "Premium", "#7b2d26")
            .Category("P2", "First", "#c8553d")
            .Category("P3", "Second", "#e09f3e")
            .Category("P4", "Third", "#5b8e7d")
            .Category("P5", "Fourth", "#4d6a8f")
            .Category("BX", "Boxes", "#6a4c93")
            .Stage("Stage", [new(-7, -12), new(7, -12), new(10.5, -4), new(10.5, -0.5), new(0, 0.6), new(-10.5, -0.5), new(-10.5, -4)]);
        Stalls(hall);
        Boxes(hall);
        Balcony(hall, "balcony-1", "1", "First balcony", firstRadius: 56.5, halfAngle: 20, rows: 8, height: 6, riser: 0.38, ("P2", "P3"));
        Balcony(hall, "balcony-2", "2", "Second balcony", firstRadius: 68.5, halfAngle: 16.4, rows: 8, height: 11,
            riser: 0.45, ("P4", "P5"));
        Choir(hall);
        return Fixtures(hall)
            .Ranking(new RankingDefinition { Name = "Near the stage" })
            .Ranking(new RankingDefinition { Name = "House", Kind = RankingKind.Composite, Weights = new(1, 0.6, 0.2, 0.5) })
            .Build();
    }

    private static void Stalls(HallBuilder hall)
    {
        const int Front = 13;
        const int Rear = 11;
        const double First = 29.5;
        hall.Section("SL", "Stalls left",
            left => StallsBlock(left, First, 17.2, 12.6, SeatNumbering.RightToLeft(LabelScheme.Numbers(1, 2)), Front, Rear, "P2"));
        hall.Section("SC", "Stalls centre", centre => StallsBlock(centre, First, 0, 21.6, SeatNumbering.Continental(), Front, Rear, "P1")
            .PriceRows("P2", "A", "B")
            .PriceRows("P2", "T", "Z")
            .Mark("A", SeatFeatures.ExtraLegroom | SeatFeatures.StepFree)
            .WheelchairBay("A", "W1", replaces: ["101", "102"], companions: ["103"]));
        hall.Section("SR", "Stalls right",
            right => StallsBlock(right, First, -17.2, 12.6, SeatNumbering.LeftToRight(LabelScheme.Numbers(2, 2)), Front, Rear, "P2"));
    }

    private static SectionBuilder StallsBlock(
        SectionBuilder block, double first, double turn, double angle, SeatNumbering numbering, int front, int rear, string category)
    {
        block.Level("stalls").Zone("floor").Category(category)
            .Pitch(Pitch).AisleWidth(Aisle).Spacing(RowSpacing, rise: 0.06)
            .RowLabels(LabelScheme.Letters().Skipping("I", "O"))
            .Numbering(numbering)
            .From(RowPath.Arc(Curve, first, turn))
            .Rows(front, row => Fitting(first + (row * RowSpacing), angle));

        // The first row behind the cross aisle is reached without a step: places for wheelchairs, with company.
        var radius = first + (front * RowSpacing) + Aisle;
        var chairs = Fitting(radius, angle).PlaceCount - 11;
        block.Back(Aisle, rise: 0.3).Spacing(RowSpacing, rise: 0.18)
            .Row(RowPattern.Parse("c 2w c").Chairs(chairs).Companions().Wheelchairs(2).Companions(),
                row => row.Features(SeatFeatures.StepFree))
            .Rows(rear - 1, row => Fitting(radius + ((row + 1) * RowSpacing), angle));
        foreach (var row in new[] { "F", "G", "H", "P", "Q" })
        {
            block.Mark(row, SeatFeatures.HearingLoop);
        }

        return block;
    }

    private static void Boxes(HallBuilder hall)
    {
        foreach (var (id, name, side) in new[] { ("XL", "Boxes left", -1), ("XR", "Boxes right", 1) })
        {
            hall.Section(id, name, boxes =>
            {
                boxes.Level("boxes").Category("BX");
                for (var box = 0; box < 9; box++)
                {
                    // A saw-tooth along the wall of the fan: two metres down, one metre out, for each box.
                    var front = new PlanPoint(side * (13.9 + (box * 0.98)), 2.6 + (box * 2.1), 3.2);
                    var number = ((2 * box) + (side < 0 ? 1 : 2)).ToString(System.Globalization.CultureInfo.InvariantCulture);
                    var isNearStage = box < 2;
                    boxes.Box(number, front, side * -90, [3, 3], with =>
                    {
                        with.Chairs(0.58, 0.8, rise: 0.15);
                        if (isNearStage)
                        {
                            with.Mark(1, SeatFeatures.RestrictedView, "The near side of the stage is hidden from the second row");
                        }
                    });
                }
            });
        }
    }

    private static void Balcony(
        HallBuilder hall, string level, string prefix, string name, double firstRadius, double halfAngle, int rows, double height,
            double riser, (string Front, string Back) categories)
    {
        // Half the angle for the middle block, a quarter for each at the side.
        var middle = halfAngle;
        var side = halfAngle / 2;
        var turn = (middle / 2) + (side / 2);
        Block("L", " left", turn, side, SeatNumbering.RightToLeft(LabelScheme.Numbers(1, 2)));
        Block("C", " centre", 0, middle, SeatNumbering.Continental());
        Block("R", " right", -turn, side, SeatNumbering.LeftToRight(LabelScheme.Numbers(2, 2)));

        void Block(string suffix, string place, double at, double angle, SeatNumbering numbering)
        {
            var half = (rows / 2) - 1;
            var labels = LabelScheme.Letters();
            hall.Section(prefix + suffix, name + place, block => block
                .Level(level).Zone("balconies").Category(categories.Back)
                .Pitch(0.53).AisleWidth(1.1).Spacing(0.88, riser)
                .RowLabels(labels).Numbering(numbering)
                .From(RowPath.Arc(Curve with { Z = height }, firstRadius, at))
                .Rows(rows, row => RowPattern.Fitting(((firstRadius + (row * 0.88)) * angle * Math.PI / 180) - 1.1, 0.53))
                .PriceRows(categories.Front, labels.LabelAt(0), labels.LabelAt(half))
                .Mark(labels.LabelAt(rows - 1), SeatFeatures.ExtraLegroom));
        }
    }

    private static void Choir(HallBuilder hall) => hall.Section("CH", "Choir", choir => choir
        .Level("choir").Zone("behind").Category("P5")
        .Pitch(0.52).AisleWidth(1.1).Spacing(0.88, rise: 0.4)
        .From(RowPath.Arc(new PlanPoint(0, 6, 1.2), 20, 180))
        .Rows(5, row => RowPattern.Empty.Chairs(11 + row).Aisle().Chairs(14).Aisle().Chairs(11 + row))
        .Mark("A", SeatFeatures.Removable));

    private static HallBuilder Fixtures(HallBuilder hall) => hall
        .Obstacle("Sound desk", new PlanBounds(-2.5, 27.3, 2.5, 28.8), "stalls")
        .Fixture(FixtureKind.Obstacle, "Organ", [new(-5, -21), new(5, -21), new(5, -19.5), new(-5, -19.5)], "choir")
        .Exit("Exit", new PlanPoint(-17.6, 1.2), "stalls")
        .Exit("Exit", new PlanPoint(17.6, 1.2), "stalls")
        .Exit("Exit", new PlanPoint(-22.2, 24.8), "stalls")
        .Exit("Exit", new PlanPoint(22.2, 24.8), "stalls")
        .Fixture(FixtureKind.Stairs, "Stairs", [new(-22.4, 27), new(-20.4, 27), new(-20.4, 29), new(-22.4, 29)], "balcony-1")
        .Fixture(FixtureKind.Stairs, "Stairs", [new(20.4, 27), new(22.4, 27), new(22.4, 29), new(20.4, 29)], "balcony-1");

    private static RowPattern Fitting(double radius, double angle) =>
        RowPattern.Fitting((radius * angle * Math.PI / 180) - Aisle, Pitch);
}
