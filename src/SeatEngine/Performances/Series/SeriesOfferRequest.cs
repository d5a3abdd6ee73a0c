using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>What somebody wants offered at several performances: seats, and the price type of each person.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SeriesOfferRequest
{
    /// <summary>Asks for seats at several performances.</summary>
    /// <param name="seats">The seats wanted; its sets belong to the map of the first performance.</param>
    /// <param name="types">The price type of each person, as many as the party has; or a single one for all.</param>
    /// <exception cref="ArgumentException">The number of types is neither 1 nor the size of the party.</exception>
    public SeriesOfferRequest(SeriesRequest seats, params ImmutableArray<PriceTypeId> types)
    {
        ArgumentNullException.ThrowIfNull(seats);
        if (types.IsDefault || (types.Length != seats.Seats.PartySize && types.Length != 1))
        {
            throw new ArgumentException("Each person of the party needs a price type, or all the same.", nameof(types));
        }

        Seats = seats;
        Types = types.Length == seats.Seats.PartySize ? types : [.. Enumerable.Repeat(types[0], seats.Seats.PartySize)];
    }

    /// <summary>The seats wanted.</summary>
    public SeriesRequest Seats { get; }

    /// <summary>The price type of each person; the offer decides who sits where.</summary>
    public ImmutableArray<PriceTypeId> Types { get; }

    /// <summary>The performances, in their order, none twice; empty for all of the box office.</summary>
    public ImmutableArray<PerformanceId> Performances { get; init; } = [];

    /// <summary>Channel, codes and facts about the buyer.</summary>
    public BuyingTerms Terms { get; init; } = BuyingTerms.None;

    /// <summary>
    /// How much quality counts against price when performances are compared, from 0 (price alone) to 1 (quality alone);
    /// see <see cref="OfferRequest.QualityWeight"/>. 1 unless said otherwise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not from 0 to 1.</exception>
    public double QualityWeight
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), "A weight is from 0 to 1.");
    } = 1;
}
