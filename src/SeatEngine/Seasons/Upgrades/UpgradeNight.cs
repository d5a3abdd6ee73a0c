using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>A night while accounts are given other seats: what was free, what was given up and taken since.</summary>
/// <param name="performance">The night, open.</param>
/// <param name="rules">Through which channel it looks.</param>
/// <param name="now">When.</param>
internal sealed class UpgradeNight(Performance performance, UpgradeRules rules, DateTimeOffset now)
{
    private readonly InventorySnapshot _snapshot = performance.Inventory.Snapshot();
    private readonly HashSet<SeatId> _taken = [];
    private readonly HashSet<SeatId> _givenUp = [];

    public Performance Performance => performance;

    public SeatMap Map => _snapshot.Map;

    /// <summary>The seats that can be had now, with those that somebody has.</summary>
    public SeatSet OpenTo(IEnumerable<SeatId> own, bool needsAccess)
    {
        var givenUp = Select(_givenUp);
        return ((_snapshot.AvailableTo(new RequestOptions { Channel = rules.Channel }, now, needsAccess)
            | (needsAccess ? givenUp : givenUp - Map.AccessiblePlaces)) - Select(_taken)) | Select(own);
    }

    /// <summary>Changes seats for others.</summary>
    public void Move(IReadOnlyCollection<SeatId> from, IReadOnlyCollection<SeatId> to)
    {
        foreach (var seat in from.Except(to))
        {
            // A seat under a code is the code's again when it is given up.
            if (Map.TryGetIndex(seat, out var index) && _snapshot.CodeOf(index, now) is null)
            {
                _taken.Remove(seat);
                _givenUp.Add(seat);
            }
        }

        var layout = InventoryLayout.Of(Map);
        foreach (var seat in to.Except(from))
        {
            Take(seat);
            if (Map.TryGetIndex(seat, out var index))
            {
                foreach (var conflict in layout.ConflictsOf(index.Value))
                {
                    Take(Map.IdOf(new SeatIndex(conflict)));
                }
            }
        }
    }

    private void Take(SeatId seat)
    {
        _givenUp.Remove(seat);
        _taken.Add(seat);
    }

    private SeatSet Select(IEnumerable<SeatId> seats) => Map.Select(seats.Where(seat => Map.TryGetIndex(seat, out _)));
}
