using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Halls.Samples;

/// <summary>
/// Stands all round a floor: four straight sides joined by quarter circles, in tiers that are cut into sections.
/// </summary>
/// <param name="halfX">Half the length of the upper and the lower side, in metres.</param>
/// <param name="halfY">Half the length of the left and the right side, in metres.</param>
internal sealed class Bowl(double halfX, double halfY)
{
    private const double VomitoryWidth = 2.6;

    public void Add(HallBuilder hall, BowlTier tier)
    {
        var number = tier.FirstNumber;

        // Clockwise as seen, from the upper side: a turn of 180 degrees is up, 270 right, 0 down and 90 left.
        foreach (var turn in (ReadOnlySpan<int>)[180, 270, 0, 90])
        {
            var isEnd = turn % 180 == 0;
            var (along, out_) = isEnd ? (halfX, halfY) : (halfY, halfX);
            var sections = isEnd ? tier.EndSections : tier.FlankSections;
            var width = 2 * along / sections;
            for (var i = 0; i < sections; i++)
            {
                // Who sits there and looks in has the clockwise way on the left hand.
                var across = along - ((i + 0.5) * width);
                var path = RowPath.Line(Turned(across, out_ + tier.Radius, turn) with { Z = tier.Height }, turn);
                AddSection(hall, tier, number++, isEnd ? tier.Categories.End : tier.Categories.Flank, path, _ => width, isStraight: true);
            }

            var corner = Turned(-along, out_, turn) with { Z = tier.Height };
            var angle = 90.0 / tier.CornerSections;
            for (var i = 0; i < tier.CornerSections; i++)
            {
                var path = RowPath.Arc(corner, tier.Radius, turn + ((i + 0.5) * angle));
                AddSection(hall, tier, number++, tier.Categories.Corner, path,
                    row => (tier.Radius + (row * tier.Spacing)) * angle * Math.PI / 180, isStraight: false);
            }
        }
    }

    private static void AddSection(HallBuilder hall, BowlTier tier, int number, string category, RowPath path,
        Func<int, double> width, bool isStraight)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        hall.Section(id, id, section =>
        {
            section.Level(tier.Level).Category(category)
                .Pitch(tier.Pitch).AisleWidth(tier.Aisle).Spacing(tier.Spacing, tier.Rise)
                .RowLabels(tier.RowLabels).Numbering(SeatNumbering.LeftToRight(LabelScheme.Numbers()))
                .From(path)
                .Rows(tier.Rows - 1, row => Pattern(tier, row, width(row) - tier.Aisle));
            var last = RowPattern.Fitting(width(tier.Rows - 1) - tier.Aisle, tier.Pitch);
            if (tier.HasWheelchairs && isStraight)
            {
                section.Row(RowPattern.Parse("c 2w c").Chairs(last.PlaceCount - 7), row => row.Features(SeatFeatures.StepFree));
            }
            else
            {
                section.Row(last);
            }
        });
    }

    private static RowPattern Pattern(BowlTier tier, int row, double length)
    {
        if (row < tier.VomitoryAt || row >= tier.VomitoryAt + tier.VomitoryRows || length < 3 * VomitoryWidth)
        {
            return RowPattern.Fitting(length, tier.Pitch);
        }

        var half = RowPattern.Fitting((length - VomitoryWidth) / 2, tier.Pitch).PlaceCount;
        return RowPattern.Empty.Chairs(half).Aisle(VomitoryWidth).Chairs(half);
    }

    /// <summary>The point so far to the right and so far out from the middle of the floor, as seen by those of a side.</summary>
    private static PlanPoint Turned(double right, double outward, int turn)
    {
        var (sin, cos) = Math.SinCos(turn * Math.PI / 180);
        return new((right * cos) - (outward * sin), (right * sin) + (outward * cos));
    }
}
