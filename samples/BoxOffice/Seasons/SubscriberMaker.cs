namespace BoxOfficeSample.Seasons;

/// <summary>
/// Invents subscribers by a seed: account numbers without names, parties as large as houses have them, seats together, and fixed packages
/// of the season by turns.
/// </summary>
internal sealed class SubscriberMaker(SeasonOffice office, int seed)
{
    private static readonly (int Size, int Share)[] Parties = [(1, 10), (2, 52), (3, 10), (4, 20), (5, 3), (6, 5)];

    private static readonly OrderTerms Desk = new() { AsHouse = true, Operator = new ActorId("season create") };

    private readonly Random _random = new(seed);
    private readonly Dictionary<PackageId, SeatSet> _free = [];

    /// <summary>Sells so many subscriptions, or as many as there is room for.</summary>
    /// <returns>How many were sold, and what they cost together.</returns>
    public async Task<(int Accounts, Money Total)> SellAsync(int count, PriceTypeId type)
    {
        SeasonPackage[] packages = [.. office.Season.Definition.Packages.Where(static package => package.Kind == SeasonPackageKind.Fixed)];
        var total = Money.Zero(office.Season.Definition.Currency);
        var sold = 0;
        for (var number = 1; number <= count && packages.Length > 0; number++)
        {
            var package = packages[_random.Next(packages.Length)];
            if (await SeatsAsync(package.Code) is not { } seats)
            {
                continue;
            }

            var result = await office.SellAsync(new SubscriptionSale
            {
                Id = new SubscriptionId($"A{number:00000}"),
                Patron = new PatronId($"P{number:00000}"),
                Package = package.Code,
                Seats = [.. seats.Select(seat => new BaseSeat(seat, type))],
                Seasons = _random.Next(30),
                Terms = Desk,
            });
            if (result.Succeeded)
            {
                sold++;
                total += result.Order!.Order!.Total;
            }
        }

        return (sold, total);
    }

    /// <summary>The best seats together that are left on all nights, more or less: not everybody wants the very best.</summary>
    private async Task<IEnumerable<SeatId>?> SeatsAsync(PackageId package)
    {
        if (!_free.TryGetValue(package, out var free))
        {
            var nights = await office.CompositeAsync(office.Season.NightsOf(package).Select(static night => night.Id));
            _free[package] = free = nights.FreeOnAll - nights.Map.AccessiblePlaces;
        }

        SeatRequest request = new(Party()) { ShuffleSeed = (ulong)_random.Next(), ShuffleTolerance = 0.6 };
        if (new SeatAllocator(free.Map).Find(free, request).Best is not { } best)
        {
            return null;
        }

        _free[package] = free.Without(best.Seats.AsSpan());
        return best.Selection.Seats;
    }

    private int Party()
    {
        var at = _random.Next(Parties.Sum(static party => party.Share));
        return Parties.First(party => (at -= party.Share) < 0).Size;
    }
}
