using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using BoxOfficeSample.Commands;
using BoxOfficeSample.Support;

namespace BoxOfficeSample;

/// <summary>An evening at the counter: a house partly sold, a family of four, and somebody who comes a moment too late.</summary>
internal sealed class Demo(string folder)
{
    private const string HallFileName = "concert-hall.json";
    private const string PricesFileName = "concert-hall.prices.json";
    private const double ShareSoldBefore = 0.35;
    private static readonly PriceTypeId Adult = new("Adult");
    private static readonly PriceTypeId Student = new("Student");

    private static string Halls => Path.Combine(AppContext.BaseDirectory, "halls");

    public void Run()
    {
        var performance = Open();
        SellBeforehand(performance);
        var snapshot = performance.Inventory.Snapshot();
        Say($"Before we open, {snapshot.SoldCount:N0} of {performance.Map.SeatCount:N0} seats are sold.");
        Draw(performance, "1-before.svg", null);

        var offers = Offer(performance);
        var best = offers.Best ?? throw new CommandException("The house is full.");
        var hold = performance.Hold(best);
        Say($"Held until {hold.ExpiresAt:HH:mm:ss} UTC under {hold.Token}.");
        var late = performance.Hold(best);
        Say($"A second buyer asks for the same seats and is told which are gone: " +
            $"{string.Join(", ", late.Result.InTheWay.Select(static place => place.Place.Value))}.");
        var sold = performance.Sell(hold, new OrderId("ORDER-1"), [new Tender(new TenderId("card"), best.Total)]);
        Say(sold.Succeeded ? $"Sold as ORDER-1 for {best.Total}." : $"Not sold: {sold}.");
        Draw(performance, "2-after.svg", best);
        Draw(performance, "2-after.png", best);
        HouseTour.Run(Halls, folder);
        CloseTheDay(performance);
        PulledPlug.Run(Path.Combine(Halls, HallFileName), Path.Combine(Halls, PricesFileName), folder);
        Say($"The maps and the file are in {Path.GetFullPath(folder)}.");
    }

    /// <summary>What was sold before has no orders; the family's is in the book, and the day balances.</summary>
    private static void CloseTheDay(Performance performance)
    {
        var book = performance.Orders;
        CloseCommand.Show(DayClose.Of(book.Events, book.Today(), book.Options));
    }

    private static Performance Open()
    {
        var map = HallSource.ReadMap(Path.Combine(Halls, HallFileName), lenient: false);
        var prices = PriceSource.Read(Path.Combine(Halls, PricesFileName), "USD");
        var inventory = new SeatInventory(map, new SeatInventoryOptions { Performance = new PerformanceId("tonight") });
        var performance = new Performance(inventory, ZoneMap.OfCategories(map), prices);
        Say($"{map.Hall.Name}: {map.SeatCount:N0} seats in {map.Hall.Sections.Length} sections; a full house brings " +
            $"{performance.PricesNow().GrossPotential()}.");
        return performance;
    }

    /// <summary>Parties of one to six take the best seats together until a third of the house is gone; the same on every run.</summary>
    private static void SellBeforehand(Performance performance)
    {
        var map = performance.Map;
        var allocator = new SeatAllocator(map);
        var random = new Random(20);
        var seats = new SeatIndex[6];
        var everywhere = map.Hall.Sections.Select(section => map.InSection(section.Id)).ToArray();
        for (var order = 1; performance.Inventory.Snapshot().SoldCount < ShareSoldBefore * map.SeatCount; order++)
        {
            var party = random.Next(1, 7);
            var request = new SeatRequest(party) { Within = everywhere[random.Next(everywhere.Length)] };
            if (allocator.TryFind(performance.Inventory.Snapshot().Free, request, seats))
            {
                performance.Inventory.Sell(
                    PlaceSelection.Of(seats.Take(party).Select(map.IdOf)),
                    new OrderId(string.Create(CultureInfo.InvariantCulture, $"EARLY-{order}")),
                    SaleOptions.House);
            }
        }
    }

    private static OfferResult Offer(Performance performance)
    {
        var request = new SeatRequest(4) { Proposals = 2 };
        ImmutableArray<PriceTypeId> types = [Adult, Adult, Student, Student];
        var clock = Stopwatch.StartNew();
        var offers = performance.Offer(request, types);
        Say($"Two adults and two students ask for the best seats together: {offers.Offers.Length} offers in " +
            $"{clock.Elapsed.TotalMilliseconds:0.0} ms, prices included.");
        OfferCommand.Show(offers);
        return offers;
    }

    private void Draw(Performance performance, string name, SeatOffer? offer)
    {
        var snapshot = performance.Inventory.Snapshot();
        var view = new MapView
        {
            Coloring = Support.Maps.Zones(performance.Zones, performance.PricesNow()),
            Classes = [SeatClass.Sold(snapshot.Sold), SeatClass.Held(snapshot.Held)],
            Highlights = offer is null ? [] : [new MapHighlight(performance.Map.Select(offer.Proposal.Seats.AsSpan()), "yours")],
        };
        Support.Maps.Draw(performance.Map, view, Path.Combine(folder, name));
    }

    private static void Say(FormattableString sentence) => Console.WriteLine(OneLine.Of(sentence.ToString(CultureInfo.InvariantCulture)));

    private static void Say(string sentence) => Console.WriteLine(OneLine.Of(sentence));
}
