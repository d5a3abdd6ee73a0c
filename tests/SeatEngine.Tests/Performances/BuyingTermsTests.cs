using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Performances;

public sealed class BuyingTermsTests
{
    private static readonly PromoCode Once = new("ONCE");

    [Theory]
    [InlineData(0, 30)]
    [InlineData(1, 40)]
    public void Offer_WithACodeForOneOrder_CountsTheOrdersThatUsedIt(int uses, int price)
    {
        var terms = new BuyingTerms { Codes = [Once], CodeUses = ImmutableDictionary<PromoCode, int>.Empty.Add(Once, uses) };
        var performance = Evenings.Open("mon", WithCode);
        var request = new OfferRequest(new SeatRequest(2), Evenings.Adult) { Terms = terms };

        var offer = performance.Offer(request).Best!;
        Assert.Equal(price, offer.Total.ToDecimal());
        Assert.Equal(uses == 0 ? [Once] : [], offer.Quote.CodesTaken.ToArray());
        Assert.Equal(price, performance.Quote(offer.Places, [Evenings.Adult], terms).Total.ToDecimal());
        Assert.Equal(price, new BoxOffice(performance).OfferSeries(
            new SeriesOfferRequest(new SeriesRequest(new SeatRequest(2)), Evenings.Adult) { Terms = terms }).Best!.Total.ToDecimal());
    }

    private static PriceBookDefinition WithCode(PriceBookDefinition book) => book with
    {
        Discounts =
        [
            new DiscountRule { Id = new("five"), Name = "Five off", Benefit = DiscountBenefit.AmountEach(new Money(500, Currency.Usd)) },
        ],
        Codes = [new PromoCodeRule { Code = Once, Discounts = [new("five")], MaximumOrders = 1 }],
    };
}
