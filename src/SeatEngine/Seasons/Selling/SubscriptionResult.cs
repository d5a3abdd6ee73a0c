using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>What became of something that was asked of subscriptions: all of it, or nothing.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("its accounts, its order and its problems"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SubscriptionResult : IAnswer
{
    private SubscriptionResult(ImmutableArray<Subscription> accounts, OrderResult? order, ImmutableArray<SeasonProblem> problems) =>
        (Subscriptions, Order, Problems) = (accounts, order, problems);

    /// <summary>The accounts that it concerned, as they are now; none when it was refused.</summary>
    public ImmutableArray<Subscription> Subscriptions { get; }

    /// <summary>The account that was asked about; null when it was refused.</summary>
    public Subscription? Subscription => Subscriptions.IsEmpty ? null : Subscriptions[0];

    /// <summary>What became of the order; null when no money was concerned, or none was asked.</summary>
    public OrderResult? Order { get; }

    /// <summary>Why it was refused; empty when it was not.</summary>
    public ImmutableArray<SeasonProblem> Problems { get; }

    /// <summary>Whether it was carried out.</summary>
    public bool Succeeded => Problems.IsEmpty;

    /// <inheritdoc/>
    public string Explain() => Succeeded
        ? Sentences.Join(
            $"{Sentences.List([.. Subscriptions.Select(static account => Told(account))])}.",
            Order is null ? [] : [Order.Explain()])
        : Sentences.Join("Nothing was changed", [.. Problems.Select(static problem => problem.Message)]);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    internal static SubscriptionResult Done(ImmutableArray<Subscription> accounts, OrderResult? order = null) => new(accounts, order, []);

    internal static SubscriptionResult Refused(IEnumerable<SeasonProblem> problems, OrderResult? order = null) =>
        new([], order, [.. problems]);

    internal static SubscriptionResult Refused(SeasonProblemKind kind, string message) => Refused([new(kind, message)]);

    internal static SubscriptionResult Refused(OrderResult order) => Refused(
        order.Problems.Select(SeasonProblem.Of),
        order);

    private static string Told(Subscription account) => FormattableString.Invariant(
        $"Account {account.Id}, {account.Package}, {English.Seats.With(account.Seats.Length)} on {account.Nights.Length} nights, ")
        + "is " + Word(account.Status);

    private static string Word(SubscriptionStatus status) => status switch
    {
        SubscriptionStatus.Held => "held",
        SubscriptionStatus.Sold => "sold",
        SubscriptionStatus.Sabbatical => "on sabbatical",
        SubscriptionStatus.Released => "released",
        SubscriptionStatus.Ended => "over",
    };
}
