using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>The offers for several performances, the best first, or the performances in the way.</summary>
/// <remarks>Immutable.</remarks>
public sealed class SeriesOfferResult : IAnswer
{
    internal SeriesOfferResult(ImmutableArray<InventorySnapshot> snapshots, SeriesResult search, ImmutableArray<SeriesOffer> offers,
        Quote? refused, ImmutableArray<OfferProblem> problems)
    {
        Snapshots = snapshots;
        Search = search;
        Offers = offers;
        Refused = refused;
        Problems = problems;
    }

    /// <summary>The snapshots from which the offers were made; they agree with each other.</summary>
    public ImmutableArray<InventorySnapshot> Snapshots { get; }

    /// <summary>The search, with the dates that could not be served.</summary>
    public SeriesResult Search { get; }

    /// <summary>The offers that can be sold, the best first.</summary>
    public ImmutableArray<SeriesOffer> Offers { get; }

    /// <summary>The best offer; null when there is none.</summary>
    public SeriesOffer? Best => Offers.IsEmpty ? null : Offers[0];

    /// <summary>Why the seats found cannot be sold at the types asked for; null when there is an offer, or there are no seats.</summary>
    public Quote? Refused { get; }

    /// <summary>
    /// Why places that were found cannot be sold as asked: each reason of each place once, also where others can be sold. Empty when
    /// all can, or none were found.
    /// </summary>
    public ImmutableArray<OfferProblem> Problems { get; }

    /// <summary>Whether there is an offer.</summary>
    [MemberNotNullWhen(true, nameof(Best))]
    public bool Succeeded => !Offers.IsEmpty;

    /// <summary>The best offer, or why there is none, in English.</summary>
    /// <returns>One or more whole sentences; dates are counted from 1.</returns>
    public string Explain() => Best?.Explain() ?? OfferWords.NoOffer(Problems, Search);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
