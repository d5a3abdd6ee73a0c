using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Hands what is held over to the application's payment.</summary>
internal sealed class CheckoutEndpoints(SeatSite site)
{
    public void Map(IEndpointRouteBuilder group) =>
        group.MapPost("/performances/{performance}/checkout", BeginAsync).Accepts<SelectionDocument>("application/json")
            .Produces<CheckoutDocument>().WithRefusals().WithSummary("Begins the payment of what is held, at the types named");

    private async Task<IResult> BeginAsync(string performance, HttpContext context, CancellationToken cancellationToken)
    {
        var chosen = await Body.ReadAsync(context, WebJson.Default.SelectionDocument).ConfigureAwait(false);
        if (await site.FindAsync(performance, cancellationToken).ConfigureAwait(false) is not { } page)
        {
            return Answer.NoPerformance();
        }

        if (site.Options.BeginPayment is not { } begin)
        {
            return Answer.Refused(409, "Not sold here", "What is held is paid elsewhere.", "notSoldHere");
        }

        if (!Selection.TryRead(chosen, page, site.Options.MostSeats, out var selection, out var refusal))
        {
            return refusal;
        }

        var (desk, buyer, inventory) = (new Desk(site, page), site.BuyerOf(context), page.Performance.Inventory);
        if (desk.OwnHold(context) is not { } hold || !IsSame(hold.Places, selection.Places))
        {
            return Answer.Refused(409, "Not held", "These places are not what is held.", "notHeld");
        }

        var quote = page.Performance.Quote(selection.Places, selection.Types, buyer.Terms);
        if (!quote.Succeeded)
        {
            return Answer.Refused(new RefusalDocument(409, "Not sold so", quote.Explain()) { Reasons = Reasons.Of(quote, selection) });
        }

        var pinned = hold.InPayment
            ? null
            : await inventory.ExecuteAsync(
                InventoryStep.BeginPayment(hold.Token, site.Options.PaymentLifetime, buyer.Request with { HoldVersion = hold.Version }),
                confirmed: false, cancellationToken).ConfigureAwait(false);
        if (pinned is { Succeeded: false })
        {
            return Answer.Refused(new RefusalDocument(409, "Not held", pinned.Explain())
            {
                Reasons = Reasons.Of(pinned.Outcome, site.Options.MostSeats),
            });
        }

        var content = new CheckoutContent(page.Performance.Id.Value, OrderOf(hold.Token), hold.Token.ToString(),
            buyer.Id.Value, buyer.Channel.Value, [.. buyer.Codes.Select(static code => code.Value)],
            [.. buyer.Facts.Select(static fact => fact.Value)],
            [
                .. selection.SeatIds.Zip(selection.SeatTypes, static (seat, type) => new CheckoutTicket(seat.Value, false, type.Value)),
                .. selection.AreaPlaces.Select(static place => new CheckoutTicket(place.Area.Value, true, place.Type.Value)),
            ],
            quote.AsOf);
        var checkout = site.Checkouts.Seal(content, quote, (pinned?.ExpiresAt ?? hold.ExpiresAt) ?? DateTimeOffset.MaxValue,
            [.. selection.SeatIds.Select(seat => desk.LabelOf(PlaceId.Of(seat))),
                .. selection.AreaPlaces.Select(place => desk.LabelOf(PlaceId.Of(place.Area)))]);
        Uri payAt;
        try
        {
            payAt = await begin(checkout, context, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // Nobody pays: the buyer may choose again, or try again, as if nothing had begun.
            await site.Checkouts.FailAsync(checkout.Reference, CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        return Answer.Of(
            new CheckoutDocument(checkout.Order.Value, checkout.Total.MinorUnits, checkout.Total.ToString(CultureInfo.InvariantCulture),
                payAt.ToString(), checkout.PayableUntil),
            WebJson.Default.CheckoutDocument);
    }

    /// <summary>One order comes of one hold, however often its payment is begun; its name tells nobody the token.</summary>
    private static string OrderOf(HoldToken token) =>
        "W-" + Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(token.ToString())).AsSpan(0, 6));

    private static bool IsSame(PlaceSelection held, PlaceSelection stated) =>
        held.Seats.ToHashSet().SetEquals(stated.Seats)
        && held.Areas.OrderBy(static area => area.Area).SequenceEqual(stated.Areas.OrderBy(static area => area.Area));
}
