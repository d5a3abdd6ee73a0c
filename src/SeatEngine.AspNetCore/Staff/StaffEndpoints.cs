using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SeatEngine.AspNetCore;

/// <summary>
/// The desk of the staff: looking up, selling and managing, each behind its own policy of the application's. Without
/// <see cref="SeatWebOptions.Desk"/> nothing of it is there.
/// </summary>
internal sealed class StaffEndpoints(SeatSite site)
{
    public void Map(IEndpointRouteBuilder all)
    {
        if (site.Options.Desk is not { } options)
        {
            return;
        }

        var staff = new StaffSite(site, options);
        var see = all.MapGroup("/desk");
        see.RequireAuthorization(options.SeePolicy);
        see.AddEndpointFilter(OwnPagesAsync);
        see.AddEndpointFilter(NotUnderstoodException.TellAsync);
        StaffLooking looking = new(staff);
        see.MapGet("/performances/{performance}/states", looking.StatesAsync).Produces<StaffStates>().WithPolicy().WithReading()
            .WithSummary("How all seats of a performance stand");
        see.MapGet("/performances/{performance}/seats/{seat}", looking.SeatAsync).Produces<StaffSeat>().WithPolicy().WithReading()
            .WithSummary("Who has a seat, and what has happened to it");
        see.MapGet("/orders", looking.FindAsync).Produces<StaffOrder[]>().WithPolicy().WithReading()
            .WithSummary("Orders by their id, their buyer or a seat");
        see.MapGet("/orders/{order}", looking.OrderAsync).Produces<StaffOrder>().WithPolicy().WithReading()
            .WithSummary("An order, whole");

        var sell = see.MapGroup("");
        sell.RequireAuthorization(options.SellPolicy);
        StaffSelling selling = new(staff);
        sell.MapPost("/performances/{performance}/sales", selling.SellAsync).Accepts<SaleRequest>("application/json")
            .Produces<OrderAnswer>().WithPolicy().WithDoing().WithSummary("Sells places as one order, or says what that would cost");
        sell.MapPost("/orders/{order}/returns", selling.ReturnAsync).Accepts<OrderChangeRequest>("application/json")
            .Produces<OrderAnswer>().WithPolicy().WithDoing().WithSummary("Takes tickets back, or says what that would come to");
        sell.MapPost("/orders/{order}/exchanges", selling.ExchangeAsync).Accepts<OrderChangeRequest>("application/json")
            .Produces<OrderAnswer>().WithPolicy().WithDoing().WithSummary("Exchanges tickets, or says what that would come to");
        sell.MapPost("/orders/{order}/payments", selling.PayAsync).Accepts<PaymentsRequest>("application/json")
            .Produces<OrderAnswer>().WithPolicy().WithDoing().WithSummary("Takes money for what is due");

        var manage = see.MapGroup("");
        manage.RequireAuthorization(options.ManagePolicy);
        StaffManaging managing = new(staff);
        manage.MapPost("/performances/{performance}/changes", managing.ChangeAsync).Accepts<ChangesRequest>("application/json")
            .Produces<ChangesAnswer>().WithPolicy().WithDoing()
            .WithSummary("Blocks seats and paints hold codes in one step, or says what that would change");
        manage.MapPut("/performances/{performance}/codes/{code}", managing.DefineAsync).Accepts<CodeRequest>("application/json")
            .Produces<StaffCode>().WithPolicy().WithDoing().WithSummary("Defines a hold code, or changes it");
        manage.MapPost("/orders/{order}/comps", selling.MakeCompsAsync).Accepts<OrderChangeRequest>("application/json")
            .Produces<OrderAnswer>().WithPolicy().WithDoing().WithSummary("Gives tickets away, or says what that would come to");
        manage.MapPost("/orders/{order}/swaps", selling.SwapAsync).Accepts<OrderChangeRequest>("application/json")
            .Produces<OrderAnswer>().WithPolicy().WithDoing().WithSummary("Swaps seats of two orders, or says what that would come to");
        manage.MapPost("/day", managing.CloseDayAsync).Accepts<DayRequest>("application/json")
            .Produces<DayDocument>().WithPolicy().WithDoing().WithSummary("Tells whether today balances, and posts what is over or short");
    }

    /// <summary>Whatever other sites are allowed to do for buyers, the staff works from the application's own pages.</summary>
    private static ValueTask<object?> OwnPagesAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        HttpMethods.IsGet(invocation.HttpContext.Request.Method) || RequestGuard.IsOfThisSite(invocation.HttpContext.Request)
            ? next(invocation)
            : new(Answer.Refused(403, "Another site", "Requests that change something are taken from this site's own pages."));
}
