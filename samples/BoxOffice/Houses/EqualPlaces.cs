namespace BoxOfficeSample.Houses;

/// <summary>Finds at another performance the same seats, or the nearest that cost the same.</summary>
internal static class EqualPlaces
{
    private const int Looked = 64;
    private const SeatFeatures Kept = SeatFeatures.WheelchairSpace | SeatFeatures.Companion;

    /// <summary>A place for each line, in order; null when there are not enough.</summary>
    public static PlaceId[]? Find(Performance target, OrderLine[] lines, OrderTerms terms)
    {
        var map = target.Map;
        var now = target.PricesNow().Moment.AsOf;
        var snapshot = target.Inventory.Snapshot();
        RequestOptions asking = new() { Channel = terms.Channel, AsHouse = terms.AsHouse };
        var given = lines.Where(line => line.Performance == target.Id && line.Place.IsSeat).Select(static line => line.Place.Seat);
        var free = snapshot.AvailableTo(asking, now) | map.Select(given);
        var same = lines.Select(static line => line.Place).ToArray();
        return Array.TrueForAll(same, place => place.IsSeat
                ? map.TryGetIndex(place.Seat, out var seat) && free.Contains(seat)
                : map.FindArea(place.Area) is not null)
            ? same
            : Array.TrueForAll(same, static place => place.IsSeat) ? Nearest(target, lines, free) : null;
    }

    /// <summary>Side by side as near as can be; one by one where that is impossible. Kept places are for those who sat in such.</summary>
    private static PlaceId[]? Nearest(Performance target, OrderLine[] lines, SeatSet free)
    {
        var (map, prices) = (target.Map, target.PricesNow());
        bool CostsTheSame(SeatIndex seat, OrderLine line) =>
            prices.TryGetPrice(seat, line.Priced.Type, out var price) && price == line.Priced.Price;
        var old = lines.Select(line => PositionOf(map, line)).ToArray();
        var kept = lines.Aggregate(SeatFeatures.None, (features, line) => features | FeaturesOf(map, line)) & Kept;
        double Distance(SeatIndex seat) => old.Min(position => map[seat].Position.DistanceTo(position));
        SeatIndex[] near = [.. free.ToArray().Where(seat => ((map[seat].Features & Kept) & ~kept) == SeatFeatures.None).OrderBy(Distance)];
        SeatIndex[] equal = [.. near.Where(seat => Array.TrueForAll(lines, line => CostsTheSame(seat, line)))];
        SeatAllocator allocator = new(map);
        for (var looked = 4 * lines.Length; lines.Length > 1; looked *= 4)
        {
            var together = allocator.Find(map.Select(equal.Take(looked).ToArray()), new SeatRequest(lines.Length) { Proposals = Looked })
                .Proposals
                .Where(proposal => proposal.Seats.Length == lines.Length)
                .MinBy(proposal => proposal.Seats.Select((seat, at) => map[seat].Position.DistanceTo(old[at])).Sum());
            if (together is not null)
            {
                return [.. together.Seats.Select(seat => PlaceId.Of(map.IdOf(seat)))];
            }

            if (looked >= equal.Length)
            {
                break;
            }
        }

        var left = near.ToList();
        var found = new PlaceId[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var fitting = left.Where(seat => CostsTheSame(seat, lines[i])).ToList();
            if (fitting.Count == 0)
            {
                return null;
            }

            var nearest = fitting.MinBy(seat => map[seat].Position.DistanceTo(old[i]));
            left.Remove(nearest);
            found[i] = PlaceId.Of(map.IdOf(nearest));
        }

        return found;
    }

    private static SeatFeatures FeaturesOf(SeatMap map, OrderLine line) =>
        map.TryGetIndex(line.Place.Seat, out var seat) ? map[seat].Features : SeatFeatures.None;

    private static PlanPoint PositionOf(SeatMap map, OrderLine line) =>
        map.TryGetIndex(line.Place.Seat, out var seat) ? map[seat].Position : default;
}
