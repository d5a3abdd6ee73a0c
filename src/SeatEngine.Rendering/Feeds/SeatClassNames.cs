using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>In which class each seat is.</summary>
internal static class SeatClassNames
{
    /// <summary>By slot: the name of the last class that has the seat, or "available".</summary>
    public static string[] Of(SeatMap map, IReadOnlyList<SeatClass> classes)
    {
        var names = new string[map.SlotCount];
        Array.Fill(names, "available");
        foreach (var one in classes)
        {
            foreach (var seat in one.Seats)
            {
                names[seat.Value] = one.ClassName;
            }
        }

        return names;
    }

    public static void CheckSets(SeatMap map, IReadOnlyList<SeatClass> classes, string name)
    {
        foreach (var one in classes)
        {
            if (!ReferenceEquals(one.Seats.Map, map))
            {
                throw new ArgumentException("A set of seats belongs to another map.", name);
            }
        }
    }
}
