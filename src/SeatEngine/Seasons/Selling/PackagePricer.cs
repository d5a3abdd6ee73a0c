using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Prices subscriptions: each package of theirs by its sheet, shared out over its nights to the cent.</summary>
/// <param name="season">The season.</param>
/// <param name="office">The office, whose nights are open.</param>
internal sealed class PackagePricer(Season season, BoxOffice office)
{
    private readonly ConditionalWeakTable<PriceBook, PriceBookResult> _books = [];

    /// <summary>Prices nights.</summary>
    public PricedChoice Price(PackageId package, ImmutableArray<BaseSeat> seats, IReadOnlyCollection<SubscriptionNight> nights)
    {
        var tickets = ImmutableArray.CreateBuilder<QuoteTicket>();
        var problems = ImmutableArray.CreateBuilder<SeasonProblem>();
        foreach (var part in season.PartsOf(package))
        {
            var of = season.NightsOf(part.Code).Select(static night => night.Id).ToHashSet();
            SubscriptionNight[] mine = [.. nights.Where(night => of.Contains(night.Performance))];
            if (mine.Length == 0)
            {
                problems.Add(new(SeasonProblemKind.Package, $"It has no night of the package '{part.Code}'"));
                continue;
            }

            var performances = Array.ConvertAll(mine, night => office[night.Performance]);
            var book = _books.GetValue(performances[0].Prices, season.WithPackages);
            if (book.Book is null)
            {
                problems.Add(new(SeasonProblemKind.Price, book.Explain()));
                continue;
            }

            var quote = PackageCalculator.Price(book.Book, part.Code,
                seats.Select((seat, at) => new PackageSeat(seat.Type,
                    [.. mine.Select(night => new PackagePlace(night.Performance, PlaceId.Of(night.Seats[at])))])),
                performances.Select(static performance => performance.PricesNow()));
            tickets.AddRange(quote.Tickets);
            problems.AddRange(quote.Problems.Select(static problem => new SeasonProblem(
                problem.Kind == PackageProblemKind.NoPrice ? SeasonProblemKind.Price : SeasonProblemKind.Package,
                problem.Message.TrimEnd('.'))));
        }

        return new(tickets.DrainToImmutable(), problems.DrainToImmutable());
    }

    /// <summary>Tickets of one night beside a package: each at the price of its type.</summary>
    public static ImmutableArray<QuoteTicket> Single(ImmutableArray<BaseSeat> seats, SubscriptionNight night) =>
        [.. seats.Select((seat, at) => new QuoteTicket(PlaceId.Of(night.Seats[at]), seat.Type) { Performance = night.Performance })];
}
