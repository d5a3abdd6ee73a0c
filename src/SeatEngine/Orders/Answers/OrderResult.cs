using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What became of an operation on an order: all of it, in the order, the ledger and the inventories, or nothing.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("its order, its event and its problems"), JsonConverter(typeof(NotOnTheWire))]
public sealed class OrderResult : IAnswer
{
    private OrderResult(Order? order, ImmutableArray<OrderEvent> events, ImmutableArray<OrderProblem> problems,
        TransactionResult? transaction)
    {
        Order = order;
        Events = events;
        Problems = problems;
        Transaction = transaction;
    }

    /// <summary>The order after it; as it was when it was refused, and null when there is none, as for what concerns the house
    /// alone.</summary>
    public Order? Order { get; }

    /// <summary>By what it was logged; null when it was refused.</summary>
    public OrderEvent? Event => Events.IsEmpty ? null : Events[0];

    /// <summary>All by which it was logged, that of <see cref="Order"/> first; none when it was refused.</summary>
    public ImmutableArray<OrderEvent> Events { get; }

    /// <summary>Why it was refused; empty when it was not.</summary>
    public ImmutableArray<OrderProblem> Problems { get; }

    /// <summary>The answers of the inventories; null when no place was concerned, or none was asked for.</summary>
    public TransactionResult? Transaction { get; }

    /// <summary>Who has the lease of what it concerns; empty unless another process has.</summary>
    public string Writer { get; private init; } = "";

    /// <summary>Whether it was carried out.</summary>
    public bool Succeeded => !Events.IsEmpty;

    /// <summary>What was paid back by it, at least zero, onto an account too.</summary>
    public Money Refund => Event is null || Order is null ? default : RefundOf(Event, Order.Currency);

    /// <summary>What is due after it.</summary>
    public Money Due => Order?.Due ?? default;

    /// <inheritdoc/>
    public string Explain()
    {
        if (!Succeeded)
        {
            return Sentences.Join("Nothing was changed", [.. Problems.Select(static problem => problem.Message)]);
        }

        if (Order is null)
        {
            return $"Made in the books of the house: {English.Entries.With(Events.Length)}.";
        }

        List<string> more = [];
        if (!Event!.Change.IsZero)
        {
            more.Add(string.Create(CultureInfo.InvariantCulture, $"Its total changed by {Event.Change}"));
        }

        more.AddRange(Event.Charges.Select(OrderWords.Of));
        if (!Refund.IsZero)
        {
            more.Add(string.Create(CultureInfo.InvariantCulture, $"{Refund} is paid back"));
        }

        return Sentences.Join(Order.Explain(), more);
    }

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    /// <summary>What an event pays back, at least zero.</summary>
    internal static Money RefundOf(OrderEvent logged, Currency currency) =>
        new(-logged.Payments.Where(static payment => payment.Amount.IsNegative).Sum(static payment => payment.Amount.MinorUnits), currency);

    internal static OrderResult Done(Order? order, ImmutableArray<OrderEvent> events, TransactionResult? transaction) =>
        new(order, events, [], transaction);

    internal static OrderResult Refused(Order? order, IEnumerable<OrderProblem> problems, TransactionResult? transaction = null) =>
        new(order, [], [.. problems], transaction);

    internal static OrderResult Elsewhere(InventoryResult answer) =>
        new(null, [], [new OrderProblem(OrderProblemKind.WrittenElsewhere, answer.Explain())], null) { Writer = answer.Writer };

    internal static OrderResult Refused(Order? order, OrderProblemKind kind, string message) =>
        Refused(order, [new OrderProblem(kind, message)]);
}
