using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class DiscountTests
{
    [Fact]
    public void Quote_TenPercentLeavingTheFeeLayerOut_Is4550()
    {
        PriceBookDefinition book = Houses.TwoLayers() with { Discounts = [Houses.Percent("ten", 10) with { Layers = [Houses.Ticket] }] };
        Quote quote = Quote.Of(Houses.Table(Houses.Map(("P1", 2)), book), Houses.Seats("P1-1"));
        Assert.Equal(Houses.Dollars(45.50m), quote.Total);
        Assert.Equal(Houses.Dollars(40.50m), quote.Lines[0].Layers[0].Final);
        Assert.Equal(Houses.Dollars(5), quote.Lines[0].Layers[1].Final);
    }

    [Fact]
    public void Quote_TenPercentOfBothLayersWithTheFeeProtected_Is4500()
    {
        PriceBookDefinition book = Houses.TwoLayers(minimumOfFacility: 5) with { Discounts = [Houses.Percent("ten", 10)] };
        Quote quote = Quote.Of(Houses.Table(Houses.Map(("P1", 2)), book), Houses.Seats("P1-1"));
        Assert.Equal(Houses.Dollars(45), quote.Total);
        Assert.Equal(Houses.Dollars(40), quote.Lines[0].Layers[0].Final);
        Assert.Equal(Houses.Dollars(5), quote.Lines[0].Layers[1].Final);
    }
}
