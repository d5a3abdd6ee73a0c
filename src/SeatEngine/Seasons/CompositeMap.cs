using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The seats of several nights in one map: free where they are free on all nights, marked where nights differ.</summary>
/// <remarks>Immutable and safe to share between threads. Seats are the same where their ids are, in whatever set-up of a night.</remarks>
[SendInstead("the ids of its seats"), JsonConverter(typeof(NotOnTheWire))]
public sealed class CompositeMap
{
    private readonly ImmutableArray<PerformanceId> _nights;
    private readonly ImmutableArray<SeatSet> _free;

    private CompositeMap(ImmutableArray<PerformanceId> nights, ImmutableArray<SeatSet> free, SeatSet all, SeatSet any) =>
        (_nights, _free, FreeOnAll, FreeOnSome) = (nights, free, all, any - all);

    /// <summary>The map of the first night, on which the sets lie.</summary>
    public SeatMap Map => FreeOnAll.Map;

    /// <summary>The seats that can be had on every night.</summary>
    public SeatSet FreeOnAll { get; }

    /// <summary>The seats that can be had on some nights, and not on others.</summary>
    public SeatSet FreeOnSome { get; }

    /// <summary>The nights on which a seat can be had.</summary>
    /// <param name="seat">The seat.</param>
    /// <returns>The nights, in the order in which they were asked for.</returns>
    public ImmutableArray<PerformanceId> NightsOf(SeatId seat) => [.. _nights.Where((_, at) => _free[at].Contains(seat))];

    /// <summary>Lays nights over each other.</summary>
    internal static CompositeMap Of(ImmutableArray<PerformanceId> nights, ImmutableArray<SeatSet> free)
    {
        if (nights.IsEmpty)
        {
            throw new ArgumentException("There is no night.", nameof(nights));
        }

        var (all, any) = (free[0], free[0]);
        foreach (var night in free.AsSpan()[1..])
        {
            var here = ReferenceEquals(night.Map, all.Map) ? night
                : all.Map.Select(night.ToIds().Where(id => all.Map.TryGetIndex(id, out _)));
            (all, any) = (all & here, any | here);
        }

        return new(nights, free, all, any);
    }
}
