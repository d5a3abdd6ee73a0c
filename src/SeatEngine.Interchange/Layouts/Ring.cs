using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>Chairs round a table.</summary>
internal static class Ring
{
    /// <summary>The radius, in metres, at which so many chairs keep a pitch round a table of a sensible size.</summary>
    public static double RadiusFor(int chairs, double pitch) => Math.Max(0.75, chairs * pitch * 1.1 / (2 * Math.PI));

    public static void Place(List<ManifestSeat> seats, PlanPoint centre, double radius)
    {
        for (var i = 0; i < seats.Count; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / seats.Count);
            seats[i].Position = new(centre.X + (radius * sin), centre.Y - (radius * cos), centre.Z);
        }
    }
}
