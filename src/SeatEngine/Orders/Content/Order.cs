using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What one buyer bought in one go, over any number of performances: lines, fees, payments, and what is due.</summary>
/// <remarks>Immutable; in one currency. Made by an <see cref="OrderBook"/>, and changed by its operations alone.</remarks>
public sealed record Order
{
    /// <summary>The order's id.</summary>
    public required OrderId Id { get; init; }

    /// <summary>How many events it has had, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>Who bought, and by which rules it is priced.</summary>
    public required OrderTerms Terms { get; init; }

    /// <summary>When it was placed, in UTC.</summary>
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>The date of the rules by which it is priced, now and later: that of its first quote.</summary>
    public required DateTimeOffset RulesAsOf { get; init; }

    /// <summary>In which all its amounts are.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The lines it has now, by their numbers.</summary>
    public ImmutableArray<OrderLine> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The highest number that a line has had.</summary>
    public int LastNumber { get; init; }

    /// <summary>The fees that are charged once for the order.</summary>
    public ImmutableArray<QuoteOrderFee> Fees { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is charged beside, or let off.</summary>
    public ImmutableArray<OrderCharge> Charges { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What was paid and paid back, in that order.</summary>
    public ImmutableArray<OrderPayment> Payments { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>By when what is to be paid; empty when all is due at once.</summary>
    public ImmutableArray<Instalment> Schedule { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is not charged since a return took a discount away; null when nothing was let off.</summary>
    public LetOff? LetOff { get; init; }

    /// <summary>The codes that its discounts took.</summary>
    public ImmutableArray<PromoCode> CodesTaken { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the order costs.</summary>
    public Money Total
    {
        get
        {
            long total = 0;
            foreach (var line in Lines)
            {
                total = checked(total + line.Total.MinorUnits);
            }

            foreach (var fee in Fees)
            {
                total = checked(total + fee.Total.MinorUnits);
            }

            foreach (var charge in Charges)
            {
                total = checked(total + charge.Amount.MinorUnits);
            }

            return new Money(total, Currency);
        }
    }

    /// <summary>What was paid, less what was paid back.</summary>
    public Money Paid => new(Payments.Sum(static payment => payment.Amount.MinorUnits), Currency);

    /// <summary>The balance due: the total less what was paid.</summary>
    public Money Due => Total - Paid;

    /// <summary>The tickets it has now.</summary>
    public IEnumerable<OrderLine> Tickets => Lines.Where(static line => line.IsTicket);

    /// <summary>Its places at a performance.</summary>
    /// <param name="performance">The performance.</param>
    /// <returns>The places, in the order of the lines; empty when it has none there.</returns>
    public PlaceSelection PlacesAt(PerformanceId performance) => Places(Tickets.Where(line => line.Performance == performance));

    /// <summary>The order in sentences.</summary>
    /// <returns>What it is for, what it costs, what was paid and what is due.</returns>
    public string Explain() => string.Create(CultureInfo.InvariantCulture,
        $"Order {Id} has {English.Tickets.With(Tickets.Count())} and costs {Total}; {Paid} is paid, {Due} is due.");

    /// <summary>The places of some lines.</summary>
    internal static PlaceSelection Places(IEnumerable<OrderLine> lines)
    {
        OrderLine[] listed = [.. lines];
        return PlaceSelection.Of(
            listed.Where(static line => line.Place.IsSeat).Select(static line => line.Place.Seat),
            listed.Where(static line => line.Place.IsArea).GroupBy(static line => line.Place.Area)
                .Select(static area => new AreaCount(area.Key, area.Count())));
    }
}
