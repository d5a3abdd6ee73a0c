using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Orders.OrderHouse;

namespace SeatEngine.Tests.Orders;

/// <summary>What the house sells to one household and lets one department do, counted from its own record.</summary>
public sealed class OrderLimitsTests
{
    private static readonly PromoCode Code = new("SPRING");

    [Fact]
    public void Sell_ToAHousehold_CountsAllOfItsMembersAtEachPerformance()
    {
        OrderHouse house = new(options: new() { Limits = new() { TicketsPerPerformanceAndHousehold = 4 } });
        OrderTerms Of(string buyer, string household = "") =>
            House with { Buyer = new PatronId(buyer), Household = household.Length > 0 ? new PatronId(household) : default };

        Assert.True(Sell(house, Of("P1", "H1"), 1, "A-1", "A-2", "A-3").Succeeded);
        Refused(Sell(house, Of("P2", "H1"), 1, "A-4", "A-5"));
        Assert.True(Sell(house, Of("P2", "H1"), 1, "A-4").Succeeded);
        Refused(Sell(house, Of("H1"), 1, "A-5"));
        Assert.True(Sell(house, Of("P2", "H1"), 2, "A-1", "A-2", "A-3", "A-4").Succeeded);
        Assert.True(Sell(house, Of("P3"), 1, "B-1", "B-2", "B-3", "B-4").Succeeded);
        Refused(Sell(house, Of("P3"), 1, "B-5"));
        Assert.True(Sell(house, House, 1, "B-5", "B-6", "B-7", "B-8", "B-9").Succeeded);
        house.Balanced();
    }

    [Fact]
    public void Exchange_OfAHouseholdAtItsLimit_CountsWhatIsGivenBack()
    {
        OrderHouse house = new(options: new() { Limits = new() { TicketsPerPerformanceAndHousehold = 2 } });
        var sold = Sell(house, House with { Buyer = new PatronId("P1") }, 1, "A-1", "A-2");

        Assert.True(house.Exchange(sold, [1, 2], Seats(1, "B-1", "B-2")).Succeeded);
        Refused(house.Exchange(sold, [3], Seats(1, "B-3", "B-4")));
        Assert.True(house.Return(sold, [3]).Succeeded);
        Assert.True(Sell(house, House with { Buyer = new PatronId("P1") }, 1, "A-1").Succeeded);
        house.Balanced();
    }

    [Fact]
    public void Sell_WithACode_IsLimitedByDepartment()
    {
        OrderHouse house = new(static book => book with
        {
            Discounts = [new() { Id = new("spring"), Name = "Spring", Benefit = DiscountBenefit.Percent(Rate.FromPercent(10)) }],
            Codes = [new() { Code = Code, Discounts = [new("spring")] }],
        }, new() { Limits = new() { OrdersPerCodeAndDepartment = 2 } });
        OrderTerms Of(string department) => House with { Department = department, Codes = [Code] };

        Assert.True(Sell(house, Of("press"), 1, "A-1").Succeeded);
        Assert.True(Sell(house, Of("press"), 1, "A-2").Succeeded);
        Refused(Sell(house, Of("press"), 1, "A-3"));
        Assert.True(Sell(house, Of("friends"), 1, "A-3").Succeeded);
        Assert.True(Sell(house, Of(""), 1, "A-4").Succeeded);
    }

    private static void Refused(OrderResult result) =>
        Assert.Equal(OrderProblemKind.Limit, Assert.Single(result.Problems).Kind);

    private static OrderResult Sell(OrderHouse house, OrderTerms terms, int night, params string[] seats) =>
        house.Sell(Seats(night, seats), change: cart => cart with { Terms = terms });
}
