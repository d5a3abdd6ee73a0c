using System.Runtime.CompilerServices;
using SeatEngine.Maps;
using SeatEngine.Rendering;

namespace SeatEngine.AspNetCore;

/// <summary>The map part of each map in use, made once.</summary>
internal sealed class ConditionalMap
{
    private readonly ConditionalWeakTable<SeatMap, PickerMap> _known = [];

    public PickerMap Of(SeatMap map) => _known.GetValue(map, static map => new PickerMap(map));
}
