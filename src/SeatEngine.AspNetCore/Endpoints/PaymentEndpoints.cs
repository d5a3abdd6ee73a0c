using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Where a payment's own server tells, signed, what became of a payment; there is none where no secret is stated.</summary>
internal sealed class PaymentEndpoints(SeatSite site)
{
    public void Map(IEndpointRouteBuilder group)
    {
        if (site.Options.PaymentSecret is { } secret)
        {
            group.MapPost("/payments",
                    (HttpContext context, CancellationToken cancellationToken) => TellAsync(secret, context, cancellationToken))
                .Accepts<PaymentDocument>("application/json").Produces<PaymentResultDocument>().WithTelling()
                .WithSummary("What became of a payment, signed by the payment's own server");
        }
    }

    private async Task<IResult> TellAsync(byte[] secret, HttpContext context, CancellationToken cancellationToken)
    {
        var body = await Body.ReadAsync(context).ConfigureAwait(false);
        if (!SeatSignature.IsValid(secret, body.Span, context.Request.Headers[SeatSignature.Header], site.Time.GetUtcNow()))
        {
            return Answer.Refused(401, "Not signed", "The request is not signed as it should be, or was long ago.");
        }

        var told = JsonSerializer.Deserialize(body.Span, WebJson.Default.PaymentDocument);
        if (told is not { Reference: { } reference, Outcome: "paid" or "failed" } || site.Checkouts.Open(reference) is not { } checkout)
        {
            return Answer.Refused(400, "Not understood",
                "Say the reference of a payment that has begun, and whether it was paid or failed.");
        }

        if (told is { Amount: < 0 } || told.Amount > checkout.Total.MinorUnits
            || !TenderId.TryParse(told.Means ?? "card", out var means))
        {
            return Answer.Refused(400, "Not understood", "Say by which means how much was paid, at most what it costs.");
        }

        var paid = new Money(told.Amount ?? checkout.Total.MinorUnits, checkout.Total.Currency);
        Tender[] tenders = paid.IsZero ? [] : [new Tender(means, paid)];
        var result = told.Outcome == "paid"
            ? await site.Checkouts.ConfirmAsync(reference, [.. tenders], cancellationToken).ConfigureAwait(false)
            : await site.Checkouts.FailAsync(reference, cancellationToken).ConfigureAwait(false);
        return result.Succeeded
            ? Answer.Of(new PaymentResultDocument(result.Order?.Id.Value, result.Explain()), WebJson.Default.PaymentResultDocument)
            : Answer.Refused(409, told.Outcome == "paid" ? "Not sold" : "Not held", result.Explain());
    }
}
