using System.Collections.Immutable;
using SeatEngine.Primitives;
using static System.FormattableString;

namespace SeatEngine.Pricing;

/// <summary>Prices packages and prorates them over their performances, exact to the minor unit.</summary>
/// <remarks>Pure; safe to use from any thread.</remarks>
public static class PackageCalculator
{
    /// <summary>Prices a package.</summary>
    /// <remarks>
    /// A package price is shared out over the performances by their single prices of the same type, by the method of the
    /// largest remainder; equal remainders go by the performances' order. No share is below the minimum prices of its ticket's
    /// layers, as long as the package price is enough for all of them; the others share what is left. Where the places of one
    /// subscription lie in different zones at different performances, its price is the mean of the package prices of those
    /// zones, rounded half up. The sum of performances needs no sharing out.
    /// </remarks>
    /// <param name="book">The book that has the package.</param>
    /// <param name="package">The package.</param>
    /// <param name="seats">The subscriptions.</param>
    /// <param name="tables">The prices of the performances, in the book's currency.</param>
    /// <returns>The parts and their total, or the problems.</returns>
    /// <exception cref="OverflowException">An amount is beyond 64 bits.</exception>
    public static PackageQuote Price(PriceBook book, PackageId package, IEnumerable<PackageSeat> seats, IEnumerable<PriceTable> tables)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(seats);
        ArgumentNullException.ThrowIfNull(tables);
        var offer = book.Definition.Packages.FirstOrDefault(candidate => candidate.Id == package);
        if (offer is null)
        {
            return new PackageQuote { Problems = [new(PackageProblemKind.UnknownPackage, $"There is no package '{package}'.")] };
        }

        Dictionary<PerformanceId, PriceTable> byPerformance = [];
        foreach (var table in tables)
        {
            if (table.Book.Currency == book.Currency)
            {
                byPerformance[table.Moment.Performance] = table;
            }
        }

        List<PackageProblem> problems = [];
        List<PackagePart> parts = [];
        var number = 0;
        foreach (var seat in seats)
        {
            CheckChoice(offer, seat, problems);
            PriceSeat(book, offer, number++, seat, byPerformance, parts, problems);
        }

        return problems.Count > 0
            ? new PackageQuote { Problems = [.. problems.Distinct()] }
            : new PackageQuote
            {
                Parts = [.. parts],
                Total = Sum(book, parts.Where(part => IsPaid(book, part))),
                ValueGiven = Sum(book, parts.Where(part => !IsPaid(book, part))),
            };
    }

    private static bool IsPaid(PriceBook book, PackagePart part) =>
        book.IndexOf(part.Type) is var type && (type < 0 || book.Types[type].Kind == PriceTypeKind.Sale);

    private static Money Sum(PriceBook book, IEnumerable<PackagePart> parts) =>
        parts.Aggregate(Money.Zero(book.Currency), static (sum, part) => sum + part.Amount);

    private static void CheckChoice(Package offer, PackageSeat seat, List<PackageProblem> problems)
    {
        HashSet<PerformanceId> chosen = [];
        foreach (var place in seat.Places)
        {
            if (!chosen.Add(place.Performance) || !offer.Groups.Any(group => group.Performances.Contains(place.Performance)))
            {
                problems.Add(new(PackageProblemKind.WrongPerformance,
                    $"Performance '{place.Performance}' is not part of package '{offer.Id}', or chosen twice."));
            }
        }

        foreach (var group in offer.Groups)
        {
            var count = group.Performances.Count(chosen.Contains);
            if (count < group.Minimum || count > group.Maximum)
            {
                problems.Add(new(PackageProblemKind.WrongCount,
                    Invariant($"Group '{group.Name}' takes {group.Minimum} to {group.Maximum} performances, not {count}.")));
            }
        }

        if (chosen.Count < offer.MinimumPerformances || chosen.Count > offer.MaximumPerformances)
        {
            problems.Add(new(PackageProblemKind.WrongCount,
                Invariant($"Package '{offer.Id}' takes another number of performances than {chosen.Count}.")));
        }

        if (offer.Kind == PackageKind.Fixed && seat.Places.Select(static place => place.Place).Distinct().Count() > 1)
        {
            problems.Add(new(PackageProblemKind.DifferentPlaces, $"Package '{offer.Id}' has the same place at each performance."));
        }
    }

    private static void PriceSeat(
        PriceBook book, Package offer, int number, PackageSeat seat,
            Dictionary<PerformanceId, PriceTable> tables, List<PackagePart> parts, List<PackageProblem> problems)
    {
        List<PackagePart> singles = [];
        List<long> minimums = [];
        foreach (var place in seat.Places.OrderBy(static place => place.Performance))
        {
            if (tables.TryGetValue(place.Performance, out var table)
                && table.ZoneOf(place.Place) is { } zone && table.TryGetPrice(place.Place, seat.Type, out var price))
            {
                singles.Add(new PackagePart(number, place.Performance, place.Place, zone, seat.Type, price, price));
                minimums.Add(table.MinimumOf(place.Place, seat.Type));
            }
            else
            {
                problems.Add(new(PackageProblemKind.NoPrice,
                    $"There is no price for place '{place.Place}' at performance '{place.Performance}' of type '{seat.Type}'."));
            }
        }

        if (offer.Pricing == PackagePricing.SumOfPerformances || singles.Count == 0)
        {
            parts.AddRange(singles);
            return;
        }

        var together = Money.Zero(book.Currency);
        foreach (var single in singles)
        {
            var price = offer.Prices.FirstOrDefault(candidate => candidate.Zone == single.Zone && candidate.Type == seat.Type);
            if (price is null)
            {
                problems.Add(new(PackageProblemKind.NoPrice,
                    $"Package '{offer.Id}' has no price for zone '{single.Zone}' and type '{seat.Type}'."));
                return;
            }

            together += price.Amount;
        }

        Money whole = new(MoneyRounding.HalfUp.Divide(together.MinorUnits, singles.Count), book.Currency);
        parts.AddRange(Prorate(whole, singles, minimums));
    }

    private static IEnumerable<PackagePart> Prorate(Money whole, List<PackagePart> singles, List<long> minimums)
    {
        long[] weights = [.. singles.Select(static single => single.SinglePrice.MinorUnits)];
        if (Array.TrueForAll(weights, static weight => weight == 0))
        {
            Array.Fill(weights, 1);
        }

        var shares = new long[weights.Length];
        FlooredSplit.Share(whole.MinorUnits, weights, [.. minimums], shares);
        return singles.Select((single, index) => single with { Amount = new Money(shares[index], whole.Currency) });
    }
}
