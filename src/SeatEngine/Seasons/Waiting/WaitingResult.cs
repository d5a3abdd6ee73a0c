using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>What became of something that was asked of a waiting list.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("its entries, its order and its problems"), JsonConverter(typeof(NotOnTheWire))]
public sealed class WaitingResult : IAnswer
{
    private WaitingResult(ImmutableArray<WaitingEntry> entries, OrderResult? order, ImmutableArray<SeasonProblem> problems) =>
        (Entries, Order, Problems) = (entries, order, problems);

    /// <summary>The entries that changed, as they are now, that which was asked about first; none when it was refused.</summary>
    public ImmutableArray<WaitingEntry> Entries { get; }

    /// <summary>The first of them; null when nothing changed.</summary>
    public WaitingEntry? Entry => Entries.IsEmpty ? null : Entries[0];

    /// <summary>What became of the order; null when no money was concerned.</summary>
    public OrderResult? Order { get; }

    /// <summary>Why it was refused; empty when it was not.</summary>
    public ImmutableArray<SeasonProblem> Problems { get; }

    /// <summary>Whether it was carried out, be it that nothing was to be done.</summary>
    public bool Succeeded => Problems.IsEmpty;

    /// <inheritdoc/>
    public string Explain() => !Succeeded
        ? Sentences.Join("Nothing was changed", [.. Problems.Select(static problem => problem.Message)])
        : Entries.IsEmpty
            ? "Nobody waits for whom there are seats."
            : Sentences.Join($"{Sentences.List([.. Entries.Select(Told)])}.", Order is null ? [] : [Order.Explain()]);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    internal static WaitingResult Done(ImmutableArray<WaitingEntry> entries, OrderResult? order = null) => new(entries, order, []);

    internal static WaitingResult Refused(SeasonProblemKind kind, string message) => new([], null, [new(kind, message)]);

    internal static WaitingResult Refused(OrderResult order) => new([], order,
        [.. order.Problems.Select(SeasonProblem.Of)]);

    private static string Seats(WaitingOffer offer) => Sentences.List([.. offer.Seats.Select(static seat => seat.Value)]);

    private static string Told(WaitingEntry entry) => $"{entry.Id} for {entry.Performance} " + entry.State switch
    {
        WaitingState.Waiting => "waits",
        WaitingState.Offered => FormattableString.Invariant(
            $"is offered {Seats(entry.Offer!)} until {entry.Offer!.Until:yyyy-MM-dd HH:mm} UTC"),
        WaitingState.Bought => $"has bought, order {entry.Order}",
        WaitingState.Withdrawn => "is withdrawn",
        WaitingState.Dropped => "is off the list",
        WaitingState.Over => "is over",
    };
}
