using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>
/// What each seat costs a party: the sum of the prices for each of its people, so that seats of one zone cost exactly the party's size
/// times what the party pays there.
/// </summary>
internal sealed class PartyCosts
{
    private readonly int _people;

    private PartyCosts(SeatCosts costs, int people)
    {
        Costs = costs;
        _people = people;
    }

    /// <summary>What each seat costs.</summary>
    public SeatCosts Costs { get; }

    /// <summary>The costs at some prices. A seat that has no price for some of the types counts at the mean of the others.</summary>
    public static PartyCosts Of(PriceTable prices, ImmutableArray<PriceTypeId> types)
    {
        var map = prices.Map;
        var counted = types.CountBy(static type => type).ToArray();
        var bySeat = Array.ConvertAll(counted, type =>
        {
            var found = new Money[map.SlotCount];
            prices.WritePrices(type.Key, found);
            return found;
        });
        long Sum(Func<int, Money> priceOf)
        {
            var (sum, priced) = (0m, 0);
            for (var i = 0; i < counted.Length; i++)
            {
                if (priceOf(i) is { Currency: var currency } price && currency != Currency.None)
                {
                    sum += (decimal)price.MinorUnits * counted[i].Value;
                    priced += counted[i].Value;
                }
            }

            return priced == 0 ? 0 : (long)Math.Clamp(Math.Round(sum * types.Length / priced), 0, SeatCosts.MostOfPlace);
        }

        return new(SeatCosts.Of(map, seat => Sum(type => bySeat[type][seat.Value]),
            area => Sum(type => prices.TryGetPrice(PlaceId.Of(area), counted[type].Key, out var price) ? price : default)), types.Length);
    }

    /// <summary>A request that knows what seats cost, what may be spent by the prices of the book, and what quality is worth.</summary>
    public SeatRequest Asked(SeatRequest seats, OfferRequest request, long? most) => seats with
    {
        Costs = Costs,
        MostInAll = InAll(most),
        Weights = request.WorthOfQuality is { } worth ? seats.Weights with { Cost = WeightAt(worth) } : seats.Weights,
    };

    /// <summary>What an amount that may be spent is in units of the costs.</summary>
    public long? InAll(long? most) => most is { } limit ? Math.Max(0, limit) * _people : null;

    /// <summary>What a unit of the costs counts where all of quality is worth an amount to one person.</summary>
    public double WeightAt(Money worthOfQuality) => Math.Min(1000, 1.0 / ((double)worthOfQuality.MinorUnits * _people));

    /// <summary>What some places cost by the prices of the book.</summary>
    public long BasisOf(SeatProposal proposal) => proposal.Cost is { } cost ? cost / _people : 0;
}
