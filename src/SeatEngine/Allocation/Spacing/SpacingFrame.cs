using System.Runtime.InteropServices;
using SeatEngine.Layout;

namespace SeatEngine.Allocation;

/// <summary>
/// How places and rows lie as seen from one seat: which way its row runs, and how wide places and deep rows are, in metres.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpacingFrame(double AlongX, double AlongY, double SeatPitch, double RowPitch)
{
    /// <summary>How far away a seat may be that is still near.</summary>
    public double Reach(SpacingRule rule)
    {
        var aside = Math.Max(rule.SideSeats, rule.Diagonal) + 1;
        var deep = rule.Rows + 1;
        return Math.Sqrt((aside * aside * SeatPitch * SeatPitch) + (deep * deep * RowPitch * RowPitch));
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
