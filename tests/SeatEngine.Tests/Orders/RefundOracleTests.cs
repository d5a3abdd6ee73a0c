using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Orders.OrderHouse;

namespace SeatEngine.Tests.Orders;

/// <summary>Refunds by repricing against an oracle in decimal, which knows nothing of quotes, orders or ledgers.</summary>
public sealed class RefundOracleTests
{
    private const int Bundles = 10_000;

    private enum Bundle
    {
        None,
        Percent,
        PayFor,
    }

    [Fact]
    public void Return_BundlesDrawnAtRandom_PaysBackWhatTheOracleSays()
    {
        var random = new Random(7);
        for (var house = 0; house < Bundles / 100; house++)
        {
            var (kind, size, part) = ((Bundle)random.Next(3), random.Next(2, 5), random.Next(1, 60));
            var (tax, fee) = (random.Next(0, 2000) / 100m, random.Next(0, 600) / 100m);
            OrderHouse open = new(book => book with
            {
                Taxes = tax > 0 ? [Tax(tax.ToString(System.Globalization.CultureInfo.InvariantCulture))] : [],
                Fees = fee > 0 ? [OrderFee(fee)] : [],
                Prices = [.. book.Prices.Select(price => price with { Amount = Usd(random.Next(100, 9000) / 100m) })],
                Discounts = kind switch
                {
                    Bundle.Percent => [Rule(DiscountBenefit.Percent(Rate.FromPercent(part)), size)],
                    Bundle.PayFor => [Rule(DiscountBenefit.PayFor(size - 1), size)],
                    _ => [],
                },
            });
            var (front, back) = (PriceOf(open, "P1"), PriceOf(open, "P2"));
            for (var bundle = 0; bundle < 100; bundle++)
            {
                var seats = random.Next(1, 9);
                var fronts = random.Next(0, seats + 1);
                var sold = open.Sell([.. Row(1, fronts), .. Row(1, seats - fronts, "B")]);
                var given = sold.Order!.Lines.Where(_ => random.Next(2) == 0).Select(static line => line.Number).ToArray();
                if (given.Length > 0)
                {
                    var left = sold.Order.Lines.Where(line => !given.Contains(line.Number))
                        .Select(line => line.Priced.Zone == new PriceZoneId("P1") ? front : back).ToArray();
                    decimal[] all = [.. Enumerable.Repeat(front, fronts), .. Enumerable.Repeat(back, seats - fronts)];
                    var expected = Math.Max(0, Total(all) - Total(left));
                    var returned = open.Return(sold, [.. given]);
                    Assert.True(Usd(expected) == returned.Refund,
                        $"{kind} {size} {part} % tax {tax} fee {fee}: {seats} seats, {given.Length} back: {expected} and not {returned.Refund}");
                }

                var rest = open.Orders.Find(sold.Order.Id)!;
                Assert.True(rest.Lines.IsEmpty || open.Return(sold).Succeeded);
            }

            decimal Total(decimal[] prices)
            {
                var faces = prices.Order().ToArray();
                if (kind == Bundle.Percent && faces.Length >= size)
                {
                    faces = [.. faces.Select(price => Math.Round(price * (100 - part) / 100, 2, MidpointRounding.AwayFromZero))];
                }
                else if (kind == Bundle.PayFor)
                {
                    var free = faces.Length / size;
                    faces = [.. faces.Select((price, at) => at < free ? 0 : price)];
                }

                var sum = faces.Sum(face => face + Math.Round(face * tax / 100, 2, MidpointRounding.AwayFromZero));
                return sum + (faces.Any(static face => face > 0) ? fee : 0);
            }
        }
    }

    private static decimal PriceOf(OrderHouse house, string zone) =>
        house.Book.Definition.Prices.First(price => price.Zone == new PriceZoneId(zone) && price.Type == Adult).Amount.ToDecimal();

    private static DiscountRule Rule(DiscountBenefit benefit, int from) =>
        new() { Id = new("bundle"), Name = "Bundle", Benefit = benefit, MinimumCount = from };
}
