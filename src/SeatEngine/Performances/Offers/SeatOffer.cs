using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Allocation;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Places that somebody may have now, and what they cost.</summary>
/// <remarks>Immutable. An offer holds nothing: others may take its places until it is held.</remarks>
[SendInstead("its places, its quote and its explanation"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeatOffer
{
    private readonly ImmutableArray<PriceTypeId> _types;

    internal SeatOffer(PerformanceId performance, SeatProposal proposal, ImmutableArray<PriceTypeId> types, Quote quote)
    {
        Performance = performance;
        Proposal = proposal;
        Quote = quote;
        _types = types;
    }

    /// <summary>The performance at which the places are offered.</summary>
    public PerformanceId Performance { get; }

    /// <summary>The places with their quality and the reasons.</summary>
    public SeatProposal Proposal { get; }

    /// <summary>What they cost, with the trace.</summary>
    public Quote Quote { get; }

    /// <summary>For what the offer stands out.</summary>
    public OfferKinds Kinds { get; internal set; }

    /// <summary>How far from others the party is to sit; null for as near as they like.</summary>
    internal SpacingRule? Spacing { get; set; }

    /// <summary>For whom, through which channel and with which codes it was made.</summary>
    public BuyingTerms Terms { get; internal set; } = BuyingTerms.None;

    /// <summary>Why its places cannot be sold so; empty when they can.</summary>
    internal IEnumerable<OfferProblem> Problems => OfferProblem.Of(Performance, Places, _types, Quote);

    /// <summary>The seats by their ids, and places in standing areas by their number.</summary>
    public PlaceSelection Places => Proposal.Selection;

    /// <summary>What the whole offer costs.</summary>
    public Money Total => Quote.Total;

    /// <summary>The offer in one sentence.</summary>
    /// <returns>What the proposal says, with the total.</returns>
    public string Explain() => $"{Proposal.Explain().TrimEnd('.')}, for {Total.ToAmountString()} {Total.Currency.Code}.";
}
