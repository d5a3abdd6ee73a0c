using System.Globalization;

namespace BoxOfficeSample.Support;

/// <summary>What is behind the command <c>move</c>: a house from lists of sold seats, with prices or without.</summary>
internal sealed class MoveDesk(SeatMap map, SeatSet present, SeatComplaint complaint, SeatSet sold,
    SortedDictionary<string, SeatSet> orders, int count)
{
    /// <summary>Places in the same price zones of the house's own plan, which is all that is known without prices.</summary>
    public List<MoveLine> ByZones()
    {
        var others = Others().ToDictionary(static order => new MoveParty(order.Seats), static order => order.Id);
        var free = map.Seats - sold - others.Keys.Aggregate(map.Empty, static (set, other) => set | other.Seats);
        var zones = ZoneMap.OfCategories(map);
        var advice = new SeatAllocator(map).SuggestMoves(free, new MoveRequest(present, complaint)
        {
            Zones = zones.Zones.IsEmpty ? null : zones,
            Others = [.. others.Keys],
            Suggestions = count,
        });
        return
        [
            .. advice.Moves.Select(static move =>
                new MoveLine(move.Proposal, move.Difference, move.Taken.Seats, move.GivenUp.Seats, null, null, move.Explain())),
            .. advice.Swaps.Select(swap => new MoveLine(swap.Proposal, swap.Difference, swap.Proposal.Selection.Seats, present.ToIds(),
                others[swap.Other], null, swap.Explain())),
        ];
    }

    /// <summary>Places at the price asked for.</summary>
    public List<MoveLine> WithPrices(PriceBook book, string? types, decimal extra, bool cheaper)
    {
        var mix = types is null ? [.. Enumerable.Repeat(book.Types[0].Id, present.Count)] : TypeList.Parse(types, book);
        if (mix.Length != present.Count)
        {
            throw new CommandException($"--types says {mix.Length} and --seats {present.Count}.");
        }

        if (extra < 0 || !Money.TryParse(extra.ToString(CultureInfo.InvariantCulture), book.Currency,
            CultureInfo.InvariantCulture, out var most))
        {
            throw new CommandException("--extra is an amount of the price book's currency, at least 0.");
        }

        var own = new OrderId("the party");
        var inventory = new SeatInventory(map, new SeatInventoryOptions { Performance = new PerformanceId("performance") });
        Sell(inventory, own, present);
        var others = Others().ToArray();
        foreach (var (id, seats) in others)
        {
            Sell(inventory, new OrderId("order " + id), seats);
        }

        var rest = others.Aggregate(sold - present, static (set, order) => set - order.Seats);
        if (!rest.IsEmpty)
        {
            Sell(inventory, new OrderId("taken"), rest);
        }

        var result = new Performance(inventory, ZoneMap.OfCategories(map), book).SuggestMoves(new MoveOfferRequest(own, complaint)
        {
            Types = [.. mix],
            MostExtra = most,
            Cheaper = cheaper,
            Suggestions = count,
        });
        return
        [
            .. result.Moves.Select(static move => new MoveLine(
                move.Suggestion.Proposal, move.Suggestion.Difference, move.Offer.Places.Seats, move.GivenUp.Seats, null,
                    move.PriceDifference, move.Explain())),
            .. result.Swaps.Where(static swap => swap.OtherOrder.Value != "taken").Select(swap => new MoveLine(
                swap.Suggestion.Proposal, swap.Suggestion.Difference, swap.OtherSeats.Seats, swap.Seats.Seats,
                    swap.OtherOrder.Value["order ".Length..], Money.Zero(book.Currency), swap.Explain())),
        ];
    }

    private IEnumerable<(string Id, SeatSet Seats)> Others() =>
        orders.Select(order => (order.Key, order.Value - present)).Where(static order => !order.Item2.IsEmpty);

    private static void Sell(SeatInventory inventory, OrderId order, SeatSet seats)
    {
        if (inventory.Sell(PlaceSelection.Of(seats.ToIds()), order, SaleOptions.House) is { Succeeded: false } refused)
        {
            throw new CommandException($"The taken seats cannot all be taken: {refused}.");
        }
    }
}
