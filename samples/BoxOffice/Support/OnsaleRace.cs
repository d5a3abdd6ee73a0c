using System.Diagnostics;

namespace BoxOfficeSample.Support;

/// <summary>
/// Many buyers at once for the last pairs of a house: each looks, wants the best pair left, and takes it if it is still there.
/// </summary>
internal sealed class OnsaleRace
{
    public const int Pairs = 50;

    private static readonly TimeSpan CartTime = TimeSpan.FromMinutes(10);
    private static readonly SeatRequest Pair = new(2);

    private readonly SeatAllocator _allocator;
    private readonly SeatInventory _inventory;
    private readonly SeatSet _left;

    public OnsaleRace(SeatMap map)
    {
        _allocator = new SeatAllocator(map);
        _inventory = new SeatInventory(map);
        _left = LastPairs(map);
        var early = map.Seats - _left - map.ReplacingPlaces;
        if (!early.IsEmpty)
        {
            _inventory.Sell(PlaceSelection.Of(early.ToIds()), new OrderId("early buyers"), SaleOptions.House);
        }

        PairsLeft = _left.Count / 2;
    }

    /// <summary>How many pairs the race is for: 50, or fewer in a house that has not as many.</summary>
    public int PairsLeft { get; }

    public TimeSpan Elapsed { get; private set; }

    public long Events => _inventory.Version;

    /// <summary>Runs the race: all buyers have looked and chosen before the first of them asks.</summary>
    public IReadOnlyList<OnsaleBuyer> Run(int buyers)
    {
        var result = Enumerable.Range(1, buyers).Select(static number => new OnsaleBuyer(number)).ToArray();
        using var gate = new Barrier(buyers + 1);
        var threads = Array.ConvertAll(result, buyer => new Thread(() => Buy(buyer, gate)));
        foreach (var thread in threads)
        {
            thread.Start();
        }

        gate.SignalAndWait();
        var watch = Stopwatch.StartNew();
        foreach (var thread in threads)
        {
            thread.Join();
        }

        Elapsed = watch.Elapsed;
        return result;
    }

    /// <summary>What is wrong with the outcome, a sentence each; nothing when every seat was sold once and every loser was told.</summary>
    public IEnumerable<string> Complaints(IReadOnlyList<OnsaleBuyer> buyers)
    {
        var sold = buyers.SelectMany(static buyer => buyer.Bought).ToArray();
        foreach (var seat in sold.GroupBy(static seat => seat).Where(static group => group.Count() > 1))
        {
            yield return $"Seat {seat.Key} was sold {seat.Count()} times.";
        }

        var expected = Math.Min(PairsLeft, buyers.Count) * 2;
        if (sold.Length != expected)
        {
            yield return $"{sold.Length} seats were sold, not {expected}.";
        }

        foreach (var buyer in buyers.Where(static buyer => buyer.Bought.Count == 0 && buyer.Gone.Count == 0))
        {
            yield return $"Buyer {buyer.Number} got nothing and was not told which seats were gone.";
        }

        if (!SeatInventory.Replay(_inventory.Map, _inventory.EventsAfter(0).ToArray()).Snapshot().HasSameContentAs(_inventory.Snapshot()))
        {
            yield return "The log does not replay to what was sold.";
        }
    }

    private void Buy(OnsaleBuyer buyer, Barrier gate)
    {
        var wish = new SeatIndex[2];
        var wants = _allocator.TryFind(_inventory.Snapshot().Free, Pair, wish);
        gate.SignalAndWait();
        while (wants)
        {
            var hold = _inventory.Hold(PlaceSelection.Of(_inventory.Map.IdOf(wish[0]), _inventory.Map.IdOf(wish[1])), CartTime);
            if (hold.Succeeded)
            {
                _inventory.Sell(hold.Token, new OrderId($"buyer {buyer.Number}"));
                buyer.Bought.AddRange(hold.Places.Seats);
                return;
            }

            buyer.Attempts++;
            buyer.Gone.UnionWith(hold.InTheWay.Select(static place => place.Place.Seat));
            wants = _allocator.TryFind(_inventory.Snapshot().Free, Pair, wish);
        }
    }

    /// <summary>The pairs that are left when a house is sold two by two, the best first.</summary>
    private SeatSet LastPairs(SeatMap map)
    {
        var pairs = new Queue<SeatIndex[]>();
        var free = map.Seats;
        var pair = new SeatIndex[2];
        while (_allocator.TryFind(free, Pair, pair))
        {
            pairs.Enqueue([.. pair]);
            if (pairs.Count > Pairs)
            {
                pairs.Dequeue();
            }

            free = free.Without(pair);
        }

        return map.Select([.. pairs.SelectMany(static seats => seats)]);
    }
}
