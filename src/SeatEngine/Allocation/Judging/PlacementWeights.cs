using System.Runtime.CompilerServices;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>What a request's weights are worth in units of quality, in which placements are compared without rounding.</summary>
internal readonly struct PlacementWeights
{
    private readonly PartyMix _mix;

    public PlacementWeights(SeatRequest request)
    {
        _mix = request.PartyMix;
        if (!request.Scoring.UsesWeights)
        {
            return;
        }

        PerStranded = request.Weights.Fragmentation * SeatRanking.MaxQuality;
        PerPreference = InQuality(request.Weights.Preference);
        PerCompanion = request.Wheelchairs == 0 ? 0 : InQuality(request.Weights.Companion);
        ForAisle = request.Aisle == AislePreference.None ? 0 : InQuality(request.Weights.Aisle);
    }

    /// <summary>Of a seat that is expected to stay empty; 0 when that is not regarded.</summary>
    public double PerStranded { get; }

    /// <summary>Of a seat that is preferred, or is not avoided.</summary>
    public long PerPreference { get; }

    /// <summary>Of a companion seat beside its wheelchair space.</summary>
    public long PerCompanion { get; }

    /// <summary>Of the aisle wished for.</summary>
    public long ForAisle { get; }

    /// <summary>What a stretch gains by what it leaves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ForLeftovers(int left, int taken, int right) =>
        PerStranded == 0 ? 0 : StrandedCost(left + taken + right) - StrandedCost(left) - StrandedCost(right);

    /// <summary>What all that a placement breaks up gains by what it leaves.</summary>
    public long ForLeftovers(Placement placement)
    {
        var gain = 0L;
        if (PerStranded > 0)
        {
            foreach (var whole in placement.Wholes)
            {
                gain += StrandedCost(whole);
            }

            foreach (var stretch in placement.Stretches)
            {
                gain -= StrandedCost(stretch.Left) + StrandedCost(stretch.Right);
            }
        }

        return gain;
    }

    private static long InQuality(double weight) => (long)Math.Round(weight * SeatRanking.MaxQuality);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long StrandedCost(int length) => length == 0 ? 0 : (long)((PerStranded * _mix.StrandedOf(length)) + 0.5);
}
