using SeatEngine.Layout;

namespace SeatEngine.Halls;

/// <summary>Puts the elements of a row on its path.</summary>
internal sealed class RowLayout
{
    /// <summary>The width of a wheelchair space: enough for a chair of the common size, and less than what reads as an aisle.</summary>
    private const double WheelchairWidth = 0.85;

    public required double Pitch { get; init; }

    public required double AisleWidth { get; init; }

    public required RowAlignment Alignment { get; init; }

    public required double Shift { get; init; }

    /// <summary>The places with the stretch in which each stands, from the left to the right.</summary>
    public List<(SeatDraft Seat, int Stretch, RowElementKind Kind)> Place(RowPattern pattern, RowPath path)
    {
        var width = pattern.Elements.Sum(WidthOf);
        var at = Shift + Alignment switch
        {
            RowAlignment.Left => 0,
            RowAlignment.Right => -width,
            RowAlignment.Centre => -width / 2,
        };
        var places = new List<(SeatDraft, int, RowElementKind)>();
        var stretch = 0;
        foreach (var element in pattern.Elements)
        {
            if (element.IsPlace)
            {
                places.Add((new SeatDraft { Position = path.PointAt(at + (WidthOf(element) / 2)), Features = FeaturesOf(element.Kind) },
                    stretch, element.Kind));
            }
            else
            {
                stretch++;
            }

            at += WidthOf(element);
        }

        return places;
    }

    /// <summary>
    /// Whether geometry, read with a gap factor, would tell the stretches of a row wrongly: a wide place taken for an
    /// aisle, or a narrow aisle for a place.
    /// </summary>
    public static bool NeedsSegments(List<(SeatDraft Seat, int Stretch, RowElementKind Kind)> places, double gapFactor)
    {
        if (places.Count < 2)
        {
            return false;
        }

        double[] gaps = [.. places.Skip(1).Select((place, index) => place.Seat.Position.PlanDistanceTo(places[index].Seat.Position))];
        var sorted = gaps.Order().ToArray();

        // Both medians of an even number, and a margin, so that nobody who reads the plan can round it otherwise.
        var (low, high) = (sorted[(sorted.Length - 1) / 2] * gapFactor * 0.99, sorted[sorted.Length / 2] * gapFactor * 1.01);
        return gaps.Where((gap, index) => places[index].Stretch == places[index + 1].Stretch ? gap > low : gap <= high).Any();
    }

    private double WidthOf(RowElement element) => element.Width ?? element.Kind switch
    {
        RowElementKind.Wheelchair => WheelchairWidth,
        RowElementKind.Aisle => AisleWidth,
        RowElementKind.Chair or RowElementKind.Companion or RowElementKind.Bis or RowElementKind.Space => Pitch,
    };

    private static SeatFeatures FeaturesOf(RowElementKind kind) => kind switch
    {
        RowElementKind.Wheelchair => SeatFeatures.WheelchairSpace | SeatFeatures.StepFree,
        RowElementKind.Companion => SeatFeatures.Companion | SeatFeatures.StepFree,
        RowElementKind.Bis => SeatFeatures.FoldDown,
        RowElementKind.Chair or RowElementKind.Space or RowElementKind.Aisle => SeatFeatures.None,
    };
}
