using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;

namespace WebBoxOfficeSample;

/// <summary>A payment page that takes no money: whoever pays chooses how it ends.</summary>
internal sealed class FakePayments
{
    private readonly ConcurrentDictionary<string, SeatCheckout> _open = new(StringComparer.Ordinal);

    public ValueTask<Uri> BeginAsync(SeatCheckout checkout, HttpContext context, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _open[id] = checkout;
        return new(new Uri($"/pay/{id}", UriKind.Relative));
    }

    public void Map(WebApplication app, SeatCheckouts checkouts)
    {
        app.MapGet("/pay/{id}", (string id) => _open.TryGetValue(id, out var checkout)
            ? Page.Of("Payment", FormOf(id, checkout))
            : Results.NotFound());
        app.MapPost("/pay/{id}", async (string id, HttpRequest request, CancellationToken cancellationToken) =>
        {
            if (!_open.TryGetValue(id, out var checkout))
            {
                return Results.NotFound();
            }

            var how = (await request.ReadFormAsync(cancellationToken))["how"].ToString();
            switch (how)
            {
                case "fail":
                    await checkouts.FailAsync(checkout.Reference, cancellationToken);
                    return Results.Redirect($"/shop/{Uri.EscapeDataString(checkout.Performance.Value)}");
                case "timeout":
                    // Nothing is heard of the payment: the seats are free when its time is over.
                    return Page.Of("Payment", "<p>Nothing more is heard of this payment.</p><p><a href=\"/\">To the shop</a></p>");
                case "twice":
                    await checkouts.ConfirmAsync(checkout.Reference, [Paid(checkout)], cancellationToken);
                    break;
                case "pay":
                    break;
                default:
                    return Results.BadRequest();
            }

            var result = await checkouts.ConfirmAsync(checkout.Reference, [Paid(checkout)], cancellationToken);
            return result.Succeeded
                ? Results.Redirect($"/thanks/{id}")
                : Page.Of("Not sold",
                    $"<p>{WebUtility.HtmlEncode(result.Explain())} Nothing is charged.</p><p><a href=\"/\">To the shop</a></p>");
        }).DisableAntiforgery();
        app.MapGet("/thanks/{id}", (string id) => _open.TryGetValue(id, out var checkout)
            ? Page.Of("Thank you", $"<p>Order <strong id=\"order\">{checkout.Order}</strong>, paid in full.</p>{SeatsOf(checkout)}" +
                "<p><a href=\"/\">To the shop</a></p>")
            : Results.NotFound());
    }

    private static Tender Paid(SeatCheckout checkout) => new(new TenderId("card"), checkout.Total, checkout.Order.Value);

    private static string SeatsOf(SeatCheckout checkout) =>
        $"<ul>{string.Concat(checkout.Labels.Select(static label => $"<li>{WebUtility.HtmlEncode(label)}</li>"))}</ul>";

    private static string FormOf(string id, SeatCheckout checkout) =>
        $"""
        <p>Order {checkout.Order}: <strong>{WebUtility.HtmlEncode(checkout.Total.ToString())}</strong></p>
        {SeatsOf(checkout)}
        <form method="post" action="/pay/{id}">
        <button name="how" value="pay">Pay</button>
        <button name="how" value="twice">Pay, told twice</button>
        <button name="how" value="fail">Fail</button>
        <button name="how" value="timeout">Say nothing more</button>
        </form>
        """;
}
