using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>Draws a stage where a house looks to, as large as the room before its seats allows.</summary>
internal static class StageEstimate
{
    private const double Clearance = 1.2;
    private const double LeastThrustRadius = 4;
    private const double LeastSide = 2;
    private const int ArcSteps = 24;
    private const int FloorSteps = 48;

    /// <summary>How far a stage keeps from the middle of any seat, in metres.</summary>
    private const double SeatRoom = 0.6;

    /// <summary>A stage of half the stands' extent at most is likely; rows that curve about a point far away tell no size.</summary>
    private const double LargestShare = 0.5;

    public static HallFixture? Of(FocalPointEstimate focus, PlanPoint[] seats)
    {
        var outline = Clear(focus.Form == HouseForm.Centre ? Floor(focus.StageCentre, seats) : EndStage(focus, seats), seats);
        return outline.IsEmpty
            ? null
            : new HallFixture
            {
                Kind = FixtureKind.Stage,
                Name = "Stage",
                Position = PlanBounds.Around(outline).Centre.Rounded(),
                Outline = outline,
                IsEstimated = true,
            };
    }

    /// <summary>Draws an outline in until it keeps clear of every seat; nothing when it would be left without room.</summary>
    private static ImmutableArray<PlanPoint> Clear(ImmutableArray<PlanPoint> outline, PlanPoint[] seats)
    {
        for (var step = 0; step < 10 && !outline.IsEmpty; step++)
        {
            var bounds = PlanBounds.Around(outline);
            PlanBounds reach = new(bounds.MinX - SeatRoom, bounds.MinY - SeatRoom, bounds.MaxX + SeatRoom, bounds.MaxY + SeatRoom);
            var shape = outline;
            if (!Array.Exists(seats, seat => reach.Contains(seat) && Touches(shape, seat)))
            {
                return Math.Max(bounds.Width, bounds.Height) < LeastSide ? [] : outline;
            }

            var middle = bounds.Centre;
            outline = [.. outline.Select(point =>
                new PlanPoint(middle.X + ((point.X - middle.X) * 0.8), middle.Y + ((point.Y - middle.Y) * 0.8)).Rounded())];
        }

        return [];
    }

    private static bool Touches(ImmutableArray<PlanPoint> outline, PlanPoint seat)
    {
        if (PlanOutline.Contains(outline.AsSpan(), seat))
        {
            return true;
        }

        for (var i = 0; i < outline.Length; i++)
        {
            (var a, var b) = (outline[i], outline[(i + 1) % outline.Length]);
            (var dx, var dy) = (b.X - a.X, b.Y - a.Y);
            var square = (dx * dx) + (dy * dy);
            var share = square == 0 ? 0 : Math.Clamp((((seat.X - a.X) * dx) + ((seat.Y - a.Y) * dy)) / square, 0, 1);
            if (seat.PlanDistanceTo(new PlanPoint(a.X + (share * dx), a.Y + (share * dy))) < SeatRoom)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<PlanPoint> EndStage(FocalPointEstimate focus, PlanPoint[] seats)
    {
        var radius = seats.Min(seat => seat.PlanDistanceTo(focus.StageCentre)) - Clearance;
        var isEmbraced = seats.Max(seat => Along(focus, seat)) > -Clearance;
        var house = PlanBounds.Around(seats);
        var isLikely = radius * 2 <= Math.Max(house.Width, house.Height) * LargestShare;
        return isLikely && (radius >= LeastThrustRadius || (isEmbraced && radius >= LeastSide / 2)) ? Thrust(focus, radius)
            : isEmbraced ? []
            : Straight(focus, seats);
    }

    // A half disc towards the house with a little depth behind it, for rows that lie round the stage.
    private static ImmutableArray<PlanPoint> Thrust(FocalPointEstimate focus, double radius)
    {
        var points = ImmutableArray.CreateBuilder<PlanPoint>(ArcSteps + 3);
        var back = radius * Math.Sqrt(1 - (0.4 * 0.4));
        points.Add(At(focus, -back, radius * 0.4));
        for (var i = 0; i <= ArcSteps; i++)
        {
            var (sin, cos) = Math.SinCos(Math.PI * i / ArcSteps);
            points.Add(At(focus, -radius * cos, -radius * sin));
        }

        points.Add(At(focus, back, radius * 0.4));
        return points.DrainToImmutable();
    }

    private static ImmutableArray<PlanPoint> Straight(FocalPointEstimate focus, PlanPoint[] seats)
    {
        var foremost = seats.Max(seat => Along(focus, seat));
        var near = Array.FindAll(seats, seat => Along(focus, seat) > foremost - 5);
        var (left, right) = (near.Min(seat => Across(focus, seat)), near.Max(seat => Across(focus, seat)));
        var house = PlanBounds.Around(seats);
        var most = Math.Max(LeastSide, Math.Max(house.Width, house.Height) * LargestShare);
        var half = Math.Min(Math.Clamp((right - left) * 0.4, 3, 12), most);
        var middle = Math.Clamp(0, left, right);
        var depth = Math.Clamp(half * 0.8, LeastSide, 8);
        var front = Math.Min(foremost + (1.5 * Clearance), 0);
        return
        [
            At(focus, middle - half, front),
            At(focus, middle + half, front),
            At(focus, middle + half, front + depth),
            At(focus, middle - half, front + depth),
        ];
    }

    // The largest upright rectangle about the middle that keeps clear of all seats.
    private static ImmutableArray<PlanPoint> Floor(PlanPoint middle, PlanPoint[] seats)
    {
        var reach = seats.Max(seat => Math.Abs(seat.X - middle.X));
        var (bestWidth, bestHeight) = (0.0, 0.0);
        var heights = HeightsBeside(middle, seats, reach);
        var height = double.PositiveInfinity;
        for (var step = 1; step <= FloorSteps; step++)
        {
            var width = reach * step / FloorSteps;
            height = Math.Min(height, heights[step]);
            if (double.IsFinite(height) && height > 0 && width * height > bestWidth * bestHeight)
            {
                (bestWidth, bestHeight) = (width, height);
            }
        }

        if (bestWidth < LeastSide || bestHeight < LeastSide)
        {
            return [];
        }

        return
        [
            new PlanPoint(middle.X - bestWidth, middle.Y - bestHeight).Rounded(),
            new PlanPoint(middle.X + bestWidth, middle.Y - bestHeight).Rounded(),
            new PlanPoint(middle.X + bestWidth, middle.Y + bestHeight).Rounded(),
            new PlanPoint(middle.X - bestWidth, middle.Y + bestHeight).Rounded(),
        ];
    }

    // For each step, how high the rectangle may be for the seats that stand beside it first at the step's width.
    private static double[] HeightsBeside(PlanPoint middle, PlanPoint[] seats, double reach)
    {
        var heights = new double[FloorSteps + 2];
        Array.Fill(heights, double.PositiveInfinity);
        foreach (var seat in seats)
        {
            var away = Math.Abs(seat.X - middle.X);
            var step = reach > 0 ? Math.Clamp((int)((away - Clearance) / reach * FloorSteps) - 1, 1, FloorSteps) : 1;
            while (step <= FloorSteps && away >= (reach * step / FloorSteps) + Clearance)
            {
                step++;
            }

            heights[step] = Math.Min(heights[step], Math.Abs(seat.Y - middle.Y) - Clearance);
        }

        return heights;
    }

    private static double Along(FocalPointEstimate focus, PlanPoint point) =>
        ((point.X - focus.StageCentre.X) * focus.GazeX) + ((point.Y - focus.StageCentre.Y) * focus.GazeY);

    private static double Across(FocalPointEstimate focus, PlanPoint point) =>
        ((point.Y - focus.StageCentre.Y) * focus.GazeX) - ((point.X - focus.StageCentre.X) * focus.GazeY);

    private static PlanPoint At(FocalPointEstimate focus, double across, double along) => new PlanPoint(
        focus.StageCentre.X + (along * focus.GazeX) - (across * focus.GazeY),
        focus.StageCentre.Y + (along * focus.GazeY) + (across * focus.GazeX)).Rounded();
}
