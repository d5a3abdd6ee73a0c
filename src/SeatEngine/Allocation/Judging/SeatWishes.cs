using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// What each seat loses by the wishes of a request that are told seat by seat: what it costs, how far it is from others, and whether its
/// row was all free.
/// </summary>
/// <remarks>Made in one pass over the free seats, once for a search; afterwards any stretch is the difference of two sums.</remarks>
internal sealed class SeatWishes
{
    /// <summary>More than this no seat loses, so that sums stay exact: a million times the way from the worst seat to the best.</summary>
    private const double MostOfSeat = 1e12;

    private readonly SeatRequest _request;
    private readonly long[] _sums;
    private readonly double[]? _metres;
    private readonly bool[]? _untouched;
    private readonly SeatMap _map;

    private SeatWishes(SeatRequest request, SeatSet free)
    {
        (_request, _map) = (request, free.Map);
        _metres = request.NearWanted is not null && request.Weights.Near > 0 ? new double[_map.SlotCount] : null;
        _untouched = request.Weights.UntouchedRow > 0 ? [.. _map.Rows.Select(row => row.Seats.All(free.Contains))] : null;
        _sums = new long[_map.SlotCount + 1];
        Measure();
        var least = long.MaxValue;
        for (var slot = 0; slot < _map.SlotCount; slot++)
        {
            var loss = _map.IsSeat(new(slot)) ? LossOfSeat(new(slot)) : 0;
            least = free.Contains(new SeatIndex(slot)) ? Math.Min(least, loss) : least;
            _sums[slot + 1] = _sums[slot] + loss;
        }

        Least = least == long.MaxValue ? 0 : least;
    }

    /// <summary>What each free seat loses at least, in units of quality.</summary>
    public long Least { get; }

    /// <summary>The wishes of a request; null where it has none that counts.</summary>
    public static SeatWishes? Of(SeatRequest request, SeatSet free)
    {
        var weights = request.Weights;
        return request.Scoring.UsesWeights && (weights.UntouchedRow > 0 || (request.Costs is not null && weights.Cost > 0)
            || (request.NearWanted is not null && weights.Near > 0))
            ? new(request, free)
            : null;
    }

    /// <summary>What some neighbours lose, in units of quality.</summary>
    public long LossOf(int first, int count) => _sums[first + count] - _sums[first];

    /// <summary>What some seats lose, in units of quality.</summary>
    public long LossOf(ReadOnlySpan<SeatIndex> seats)
    {
        var loss = 0L;
        foreach (var seat in seats)
        {
            loss += LossOf(seat.Value, 1);
        }

        return loss;
    }

    /// <summary>The losses one by one, as parts of a score, in mean quality a person and at most 0.</summary>
    public (double Cost, double Nearness, double UntouchedRows) PartsOf(ReadOnlySpan<SeatIndex> seats)
    {
        var (cost, metres, untouched) = (0.0, 0.0, 0.0);
        foreach (var seat in seats)
        {
            var parts = PartsOfSeat(seat);
            (cost, metres, untouched) = (cost - parts.Cost, metres - parts.Nearness, untouched - parts.UntouchedRow);
        }

        return (cost / seats.Length, metres / seats.Length, untouched / seats.Length);
    }

    private long LossOfSeat(SeatIndex seat)
    {
        var (cost, metres, untouched) = PartsOfSeat(seat);
        return (long)Math.Round(Math.Min((cost + metres + untouched) * SeatRanking.MaxQuality, MostOfSeat));
    }

    private (double Cost, double Nearness, double UntouchedRow) PartsOfSeat(SeatIndex seat)
    {
        var weights = _request.Weights;
        return (
            _request.Costs is { } costs ? weights.Cost * costs.TotalOf(seat.Value, 1) : 0,
            _metres is null ? 0 : weights.Near * _metres[seat.Value],
            _untouched?[_map.RowOf(seat).Ordinal] == true ? weights.UntouchedRow : 0);
    }

    private void Measure()
    {
        if (_metres is null)
        {
            return;
        }

        var nearest = new NearestPoint([.. _request.Near!.ToArray().Select(_map.PositionOf)]);
        for (var slot = 0; slot < _metres.Length; slot++)
        {
            _metres[slot] = _map.IsSeat(new(slot)) ? nearest.DistanceTo(_map.PositionOf(new(slot))) : 0;
        }
    }
}
