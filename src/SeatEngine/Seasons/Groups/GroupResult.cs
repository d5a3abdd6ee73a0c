using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>What became of something that was asked of a group's booking: all of it, or nothing.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("its bookings, its order and its problems"), JsonConverter(typeof(NotOnTheWire))]
public sealed class GroupResult : IAnswer
{
    private GroupResult(ImmutableArray<GroupBooking> bookings, OrderResult? order, ImmutableArray<SeasonProblem> problems) =>
        (Bookings, Order, Problems) = (bookings, order, problems);

    /// <summary>The bookings that it concerned, as they are now; none when it was refused.</summary>
    public ImmutableArray<GroupBooking> Bookings { get; }

    /// <summary>The booking that was asked about; null when it was refused, or nothing was to be done.</summary>
    public GroupBooking? Booking => Bookings.IsEmpty ? null : Bookings[0];

    /// <summary>What became of the order; null when none was concerned.</summary>
    public OrderResult? Order { get; }

    /// <summary>Why it was refused; empty when it was not.</summary>
    public ImmutableArray<SeasonProblem> Problems { get; }

    /// <summary>Whether it was carried out, be it that nothing was to be done.</summary>
    public bool Succeeded => Problems.IsEmpty;

    /// <inheritdoc/>
    public string Explain() => !Succeeded
        ? Sentences.Join("Nothing was changed", [.. Problems.Select(static problem => problem.Message)])
        : Bookings.IsEmpty
            ? "Nothing was to be done."
            : Sentences.Join($"{Sentences.List([.. Bookings.Select(Told)])}.", Order is null ? [] : [Order.Explain()]);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    internal static GroupResult Done(ImmutableArray<GroupBooking> bookings, OrderResult? order = null) => new(bookings, order, []);

    internal static GroupResult Done(GroupBooking booking, OrderResult? order = null) => Done([booking], order);

    internal static GroupResult Refused(SeasonProblemKind kind, string message) => new([], null, [new(kind, message)]);

    internal static GroupResult Refused(OrderResult order) => new([], order, [.. order.Problems.Select(SeasonProblem.Of)]);

    private static string Told(GroupBooking booking) => FormattableString.Invariant(
        $"Group {booking.Id}, {English.People.With(booking.Size)}, ") + booking.Status switch
        {
            GroupStatus.Requested => "has asked",
            GroupStatus.Offered => FormattableString.Invariant($"is offered {booking.Options.Length} options"),
            GroupStatus.Reserved => FormattableString.Invariant(
                $"has {English.Seats.With(booking.Seats.Length)} reserved at {booking.Performance} until ")
                + booking.Terms!.HeldUntil.ToString("O", CultureInfo.InvariantCulture),
            GroupStatus.Ordered => $"has ordered for {booking.Performance}",
            GroupStatus.Sold => $"has bought for {booking.Performance}",
            GroupStatus.Released => "is released",
        };
}
