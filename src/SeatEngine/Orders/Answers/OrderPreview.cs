using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>
/// What an operation on an order would come to if it were carried out now, to the cent: what the order would be, what would be charged
/// and paid back, and which places would change hands. Nothing is held for it.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("its orders, its charges and its problems"), JsonConverter(typeof(NotOnTheWire))]
public sealed class OrderPreview : IAnswer
{
    private readonly OrderEvent? _event;

    internal OrderPreview(Order? before, Order? after, OrderEvent? logged, ImmutableArray<OrderProblem> problems, InventoryPreview? places)
    {
        (Before, After, _event, Problems, Places) = (before, after, logged, problems, places);
    }

    /// <summary>The order as it is; null for one that is not placed yet, or is not there.</summary>
    public Order? Before { get; }

    /// <summary>The order as it would be; null when the operation would be refused.</summary>
    public Order? After { get; }

    /// <summary>Why it would be refused; empty when it would not.</summary>
    public ImmutableArray<OrderProblem> Problems { get; }

    /// <summary>What would be otherwise in the inventories; null when it would be refused before they were asked.</summary>
    public InventoryPreview? Places { get; }

    /// <summary>Whether it would be carried out.</summary>
    public bool Succeeded => After is not null;

    /// <summary>By how much the order's total would change.</summary>
    public Money Change => _event?.Change ?? default;

    /// <summary>What would be charged beside its tickets and items, such as a fee for the exchange.</summary>
    public ImmutableArray<OrderCharge> Charges => _event?.Charges ?? [];

    /// <summary>What would be paid back, at least zero, onto an account too.</summary>
    public Money Refund => _event is null ? default : OrderResult.RefundOf(_event, After!.Currency);

    /// <summary>What would be due after it.</summary>
    public Money Due => After?.Due ?? default;

    /// <inheritdoc/>
    public string Explain()
    {
        if (!Succeeded)
        {
            return Sentences.Join("Nothing would be changed", [.. Problems.Select(static problem => problem.Message)]);
        }

        List<string> more = [.. Charges.Select(OrderWords.Of)];
        more.Add(!Refund.IsZero ? string.Create(CultureInfo.InvariantCulture, $"{Refund} would be paid back")
            : Due.IsZero ? "Nothing would be due" : string.Create(CultureInfo.InvariantCulture, $"{Due} would be due"));
        return Sentences.Join(string.Create(CultureInfo.InvariantCulture, $"Its total would change by {Change}"), more);
    }

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
