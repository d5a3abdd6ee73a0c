using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Conventions.Tests.Wire;

/// <summary>Ids and money are parameters of a web endpoint as they are.</summary>
public class RouteBindingTests
{
    [Theory]
    [InlineData("A-1", StatusCodes.Status200OK, "A-1 seat:A-1 45.50 USD ABC")]
    [InlineData("", StatusCodes.Status400BadRequest, null)]
    public async Task Endpoint_OfIds_BindsThemFromRouteAndQuery(string seat, int status, string? answer)
    {
        var endpoint = RequestDelegateFactory.Create(
            (SeatId seat, PlaceId place, Money price, PromoCode? code, HoldToken? token) => $"{seat} {place:R} {price} {code}{token}");
        var (context, body) = Request();
        context.Request.RouteValues["seat"] = seat;
        context.Request.QueryString = new QueryString("?seat=" + seat + "&place=seat:A-1&price=45.50%20USD&code=abc");

        await endpoint.RequestDelegate(context);

        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal(answer ?? "", body());
    }

    [Fact]
    public async Task Endpoint_OfABody_ReadsWhatItWrote()
    {
        var line = new WireSamples().Of<QuoteLine>();
        var endpoint = RequestDelegateFactory.Create((QuoteLine line) => line);
        var (context, body) = Request();
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(line, JsonSerializerOptions.Web));

        await endpoint.RequestDelegate(context);

        Rule.Holds(WireDifferences.Between(line, JsonSerializer.Deserialize<QuoteLine>(body(), JsonSerializerOptions.Web), "QuoteLine"));
    }

    private static (DefaultHttpContext Context, Func<string> Body) Request()
    {
        MemoryStream body = new();
        DefaultHttpContext context = new() { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Features.Set<Microsoft.AspNetCore.Http.Features.IHttpRequestBodyDetectionFeature>(new HasBody());
        context.Response.Body = body;
        return (context, () => System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    private sealed class HasBody : Microsoft.AspNetCore.Http.Features.IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }
}
