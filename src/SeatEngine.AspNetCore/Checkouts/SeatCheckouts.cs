using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Where the application tells what became of payments. Safe for use by any number of threads.</summary>
[SendInstead("nothing: it is a part of the application"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeatCheckouts
{
    private readonly WebHouse _house;
    private readonly SeatWebOptions _options;
    private readonly IDataProtector _seal;

    internal SeatCheckouts(WebHouse house, SeatWebOptions options, IDataProtectionProvider protection)
    {
        _house = house;
        _options = options;
        _seal = protection.CreateProtector("SeatEngine.AspNetCore.Checkout");
    }

    /// <summary>Sells what a checkout holds, as it was quoted.</summary>
    /// <param name="reference">The checkout's reference.</param>
    /// <param name="tenders">What was paid; what it falls short of the total stays due.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn.</param>
    /// <returns>
    /// The order. A payment that is told twice is sold once, and the second time has the same answer. Where the places are no longer
    /// held, since the payment took longer than it might, nothing is sold, and the money is to be given back.
    /// </returns>
    public async ValueTask<CheckoutResult> ConfirmAsync(string reference, ImmutableArray<Tender> tenders,
        CancellationToken cancellationToken = default)
    {
        if (Open(reference) is not { } checkout)
        {
            return NotOurs();
        }

        if (await _house.FindAsync(checkout.Performance, cancellationToken).ConfigureAwait(false) is not { } performance)
        {
            return new(false, null, $"There is no performance '{checkout.Performance}' any more.");
        }

        if (performance.Orders.Find(checkout.Order) is { } known)
        {
            return SoldBefore(known);
        }

        var owner = checkout.Owner;
        var cart = new OrderCart
        {
            Terms = new() { Buyer = owner.Id, Channel = owner.Channel, Codes = owner.Codes, Facts = owner.Facts },
            Tickets = [.. TicketsOf(checkout.Content)],
            Tenders = tenders,
            PricesAsOf = checkout.Content.At,
        };
        var sold = await performance.SellAsync(cart, checkout.Order, checkout.Token, cancellationToken).ConfigureAwait(false);
        if (sold.Succeeded)
        {
            return new(true, sold.Order, sold.Explain());
        }

        // Told at the same time by the page and by the payment's own server: one of them was first.
        await performance.Orders.LookAgainAsync(cancellationToken).ConfigureAwait(false);
        return performance.Orders.Find(checkout.Order) is { } first ? SoldBefore(first) : new(false, null, sold.Explain());
    }

    /// <summary>Notes that a payment has failed or was given up: the places stay held for a while, to be paid again.</summary>
    /// <param name="reference">The checkout's reference.</param>
    /// <param name="cancellationToken">Gives up while it waits for its turn.</param>
    /// <returns>Whether they are held.</returns>
    public async ValueTask<CheckoutResult> FailAsync(string reference, CancellationToken cancellationToken = default)
    {
        if (Open(reference) is not { } checkout
            || await _house.FindAsync(checkout.Performance, cancellationToken).ConfigureAwait(false) is not { } performance)
        {
            return NotOurs();
        }

        var ended = await performance.Inventory.ExecuteAsync(
            InventoryStep.EndPayment(checkout.Token, _options.HoldLifetime, checkout.Owner.Request), confirmed: false, cancellationToken)
            .ConfigureAwait(false);
        return new(ended.Succeeded, null, ended.Explain());
    }

    /// <summary>Reads a reference that came back.</summary>
    /// <param name="reference">Any text.</param>
    /// <returns>The checkout; null when the text is no reference that was sealed here.</returns>
    public SeatCheckout? Open(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        try
        {
            return JsonSerializer.Deserialize(_seal.Unprotect(reference), CheckoutJson.Default.CheckoutContent) is { } content
                ? new SeatCheckout(content, reference, new Money(content.Minor, Currency.Of(content.Currency)))
                : null;
        }
        catch (CryptographicException)
        {
            // Not sealed here, or changed on its way.
            return null;
        }
    }

    internal SeatCheckout Seal(CheckoutContent content, Quote quote, DateTimeOffset payableUntil, ImmutableArray<string> labels)
    {
        var stated = content with { Minor = quote.Total.MinorUnits, Currency = quote.Total.Currency.Code };
        return new(stated, _seal.Protect(JsonSerializer.Serialize(stated, CheckoutJson.Default.CheckoutContent)), quote.Total)
        {
            PayableUntil = payableUntil,
            Labels = labels,
        };
    }

    private static IEnumerable<QuoteTicket> TicketsOf(CheckoutContent content) => content.Tickets.Select(ticket =>
        new QuoteTicket(ticket.IsArea ? PlaceId.Of(new AreaId(ticket.Place)) : PlaceId.Of(new SeatId(ticket.Place)),
            new PriceTypeId(ticket.Type))
        {
            Performance = new PerformanceId(content.Performance),
        });

    private static CheckoutResult SoldBefore(Order order) => new(true, order, $"It is order {order.Id} already.");

    private static CheckoutResult NotOurs() => new(false, null, "The reference is none of this house.");
}
