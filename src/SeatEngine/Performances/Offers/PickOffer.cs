using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Places that somebody picked, judged and priced: the offer to be held, or the reasons and the nearest that would do.</summary>
/// <remarks>Immutable. It holds nothing: others may take the places until the offer is held.</remarks>
[SendInstead("the places of its offers and its explanation"), JsonConverter(typeof(NotOnTheWire))]
public sealed class PickOffer : IAnswer
{
    internal PickOffer(InventorySnapshot snapshot, PickResult pick, SeatOffer? offer, SeatOffer? nearest,
        ImmutableArray<OfferProblem> problems)
    {
        Snapshot = snapshot;
        Pick = pick;
        Offer = offer;
        Nearest = nearest;
        Problems = problems;
    }

    /// <summary>The snapshot by which the places were judged.</summary>
    public InventorySnapshot Snapshot { get; }

    /// <summary>The judgement of the places.</summary>
    public PickResult Pick { get; }

    /// <summary>
    /// The places picked as an offer, to be held and sold as any other; null when they will not do, or cannot be sold so.
    /// </summary>
    public SeatOffer? Offer { get; }

    /// <summary>
    /// The nearest places that would do, with their price; null when those picked can be had, or when there are none to be sold so.
    /// </summary>
    public SeatOffer? Nearest { get; }

    /// <summary>Why the places picked cannot be sold as asked, whether they will do or not; empty when they can.</summary>
    public ImmutableArray<OfferProblem> Problems { get; }

    /// <summary>The rules that the places break, first those about seats, then those of the prices; empty when they can be had.</summary>
    public ImmutableArray<PickFault> Faults =>
    [
        .. Pick.Faults,
        .. Problems.GroupBy(static problem => problem.Reason, static problem => problem.ToString().TrimEnd('.'))
            .Select(static reason => new PickFault(reason.Key, string.Join("; ", reason))),
    ];

    /// <summary>Whether the places picked can be had.</summary>
    [MemberNotNullWhen(true, nameof(Offer))]
    public bool Succeeded => Offer is not null;

    /// <summary>The offer, or what stands in its way and what would do, in English.</summary>
    /// <returns>One or more whole sentences.</returns>
    public string Explain() =>
        Offer?.Explain() ?? (Pick.Succeeded
            ? Sentences.Join($"{Pick.Proposal} cannot be sold so", [.. Problems.Select(static problem => problem.ToString()),
                .. Nearest is { } nearest ? [$"the nearest that can: {nearest.Proposal}"] : (string[])[]])
            : Pick.Explain());

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
