using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>The price zones of a party's seats, in which it stays: as many seats in each as before.</summary>
internal sealed class KeptZones
{
    private readonly ZoneMap _zones;
    private readonly ushort[] _kept;

    public KeptZones(ZoneMap zones, ReadOnlySpan<SeatIndex> present)
    {
        _zones = zones;
        _kept = new ushort[present.Length];
        Sort(present, _kept);
    }

    /// <summary>Whether seats lie in the same zones, seat by seat. O(n log n) for n seats.</summary>
    public bool Hold(ReadOnlySpan<SeatIndex> seats)
    {
        Span<ushort> zones = stackalloc ushort[seats.Length];
        Sort(seats, zones);
        return zones.SequenceEqual(_kept);
    }

    /// <summary>
    /// The sets that are searched each by itself, so that none crowds out another: the seats of each zone, and those of all.
    /// </summary>
    public IEnumerable<SeatSet> Places()
    {
        SeatSet[] each = [.. _kept.Distinct().Select(zone => zone == 0 ? _zones.Unzoned : _zones.SeatsOf(_zones.Zones[zone - 1]))];
        return each.Length == 1 ? each : [.. each, each.Aggregate(static (a, b) => a | b)];
    }

    private void Sort(ReadOnlySpan<SeatIndex> seats, Span<ushort> zones)
    {
        for (var i = 0; i < seats.Length; i++)
        {
            zones[i] = _zones.ZoneBySlot[seats[i].Value];
        }

        zones.Sort();
    }
}
