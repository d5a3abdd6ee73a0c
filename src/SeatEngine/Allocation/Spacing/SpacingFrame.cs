using System.Runtime.InteropServices;
using SeatEngine.Layout;

namespace SeatEngine.Allocation;

/// <summary>
/// How places and rows lie as seen from one seat: which way its row runs, and how wide places and deep rows are, in metres.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpacingFrame(double AlongX, double AlongY, double SeatPitch, double RowPitch)
{
    /// <summary>The corners of a rectangle so many places to either side of a seat, and so many rows before and behind.</summary>
    public void WriteAround(PlanPoint seat, int places, int rows, Span<PlanPoint> corners)
    {
        var (aside, deep) = ((places + 0.6) * SeatPitch, (rows + 0.6) * RowPitch);
        var (x, y) = (AlongX, AlongY);
        PlanPoint At(double along, double behind) =>
            new(seat.X + (along * x) - (behind * y), seat.Y + (along * y) + (behind * x));
        (corners[0], corners[1], corners[2], corners[3]) = (At(-aside, -deep), At(aside, -deep), At(aside, deep), At(-aside, deep));
    }

    /// <summary>Whether a seat of another row is too near.</summary>
    public bool IsNear(PlanPoint from, PlanPoint to, SpacingRule rule)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var aside = Whole(Math.Abs((dx * AlongX) + (dy * AlongY)) / SeatPitch);
        var deep = Whole(Math.Abs((dy * AlongX) - (dx * AlongY)) / RowPitch);
        return deep == 0 ? aside <= rule.SideSeats : deep <= rule.Rows && aside <= rule.Diagonal;
    }

    /// <summary>Whole places; a half, within a fiftieth, counts as the lesser number.</summary>
    public static int Whole(double places) => (int)Math.Ceiling(Math.Min(places, 1e6) - 0.52);
}
