using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>
/// Takes levels apart that a plan without heights draws over each other, as a house's own plans do: each higher level
/// is drawn behind the lower ones, section by section straight away from the stage, so that within a section every
/// distance stays as it was.
/// </summary>
internal static class LevelSpread
{
    private const double Cell = 1;
    private const double LeastShareOver = 0.05;
    private const double Gap = 1.8;
    private const int Sectors = 72;

    // No house has so many storeys; each of them is compared with all below it.
    private const int MostLevels = 64;

    public static void Apply(ManifestPlan plan)
    {
        if (plan.Levels.Count < 2)
        {
            return;
        }

        if (plan.Levels.Count > MostLevels)
        {
            plan.Notes.Add(new("levels-not-spread", string.Empty, string.Create(
                CultureInfo.InvariantCulture, $"There are more than {MostLevels} levels: they are drawn where the plan draws them.")));
            return;
        }

        var taken = new HashSet<long>();
        var lower = plan.Sections.FindAll(section => section.Level is null
            || string.Equals(section.Level, plan.Levels[0], StringComparison.Ordinal));
        Take(lower, taken);
        plan.EstimateFocus(lower.Contains);
        foreach (var level in plan.Levels.Skip(1))
        {
            var higher = plan.Sections.FindAll(section => string.Equals(section.Level, level, StringComparison.Ordinal));
            if (LiesOver(higher, taken))
            {
                var shift = plan.Focus.Form == HouseForm.EndStage && IsStraight(plan.Focus, lower)
                    ? MoveBack(higher, lower, plan.Focus)
                    : MoveOut(higher, lower, plan.Focus.StageCentre);
                plan.Notes.Add(new("level-moved", $"level {level}", string.Create(
                    CultureInfo.InvariantCulture,
                    $"The plan draws this level over the one below and gives no heights: it is drawn {shift:0.0} m further back.")));
            }

            lower.AddRange(higher);
            Take(higher, taken);
        }
    }

    private static void Take(List<ManifestSection> sections, HashSet<long> taken)
    {
        foreach (var seat in sections.SelectMany(static section => section.Seats))
        {
            taken.Add(CellOf(seat.Position));
        }
    }

    private static bool LiesOver(List<ManifestSection> higher, HashSet<long> taken)
    {
        var (over, all) = (0, 0);
        foreach (var seat in higher.SelectMany(static section => section.Seats))
        {
            over += taken.Contains(CellOf(seat.Position)) ? 1 : 0;
            all++;
        }

        return over > LeastShareOver * all;
    }

    // Both numbers in one; cells 4,000,000 km apart may share it.
    private static long CellOf(PlanPoint point) => ((long)Math.Floor(point.X / Cell) << 32) ^ (uint)(long)Math.Floor(point.Y / Cell);

    // Sections that look straight ahead are not a fan: their axes do not turn by more than a few degrees.
    private static bool IsStraight(FocalPointEstimate focus, List<ManifestSection> sections)
    {
        foreach (var section in sections)
        {
            var rows = section.RowMiddles;
            if (rows.Length > 1)
            {
                var (dx, dy) = (rows[0].X - rows[^1].X, rows[0].Y - rows[^1].Y);
                if ((dx * focus.GazeX) + (dy * focus.GazeY) < 0.97 * Math.Sqrt((dx * dx) + (dy * dy)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static double MoveBack(List<ManifestSection> higher, List<ManifestSection> lower, FocalPointEstimate focus)
    {
        var back = lower.SelectMany(static section => section.Seats).Min(seat => Along(seat.Position));
        var front = higher.SelectMany(static section => section.Seats).Max(seat => Along(seat.Position));
        var shift = front - back + Gap;
        foreach (var section in higher)
        {
            Move(section, -focus.GazeX * shift, -focus.GazeY * shift);
        }

        return shift;

        double Along(PlanPoint point) => (point.X * focus.GazeX) + (point.Y * focus.GazeY);
    }

    private static double MoveOut(List<ManifestSection> higher, List<ManifestSection> lower, PlanPoint focus)
    {
        Span<double> reach = stackalloc double[Sectors];
        foreach (var seat in lower.SelectMany(static section => section.Seats))
        {
            ref var farthest = ref reach[SectorOf(seat.Position, focus)];
            farthest = Math.Max(farthest, seat.Position.PlanDistanceTo(focus));
        }

        // A sector without seats takes part in the reach of its neighbours, since what is moved does not stay in it.
        var shift = 0.0;
        foreach (var seat in higher.SelectMany(static section => section.Seats))
        {
            var sector = SectorOf(seat.Position, focus);
            var farthest = Math.Max(reach[sector], Math.Max(reach[(sector + 1) % Sectors], reach[(sector + Sectors - 1) % Sectors]));
            shift = Math.Max(shift, farthest - seat.Position.PlanDistanceTo(focus) + Gap);
        }

        foreach (var section in higher)
        {
            var middle = PlanBounds.Around(section.Seats.Select(static seat => seat.Position)).Centre;
            var distance = Math.Max(1e-3, middle.PlanDistanceTo(focus));
            Move(section, (middle.X - focus.X) / distance * shift, (middle.Y - focus.Y) / distance * shift);
        }

        return shift;
    }

    private static int SectorOf(PlanPoint point, PlanPoint focus) =>
        Math.Clamp((int)((Math.Atan2(point.Y - focus.Y, point.X - focus.X) + Math.PI) / (2 * Math.PI) * Sectors), 0, Sectors - 1);

    private static void Move(ManifestSection section, double dx, double dy)
    {
        foreach (var seat in section.Seats)
        {
            seat.Position = Moved(seat.Position);
        }

        section.Shape?.Move(Moved);

        PlanPoint Moved(PlanPoint p) => new(p.X + dx, p.Y + dy, p.Z);
    }
}
